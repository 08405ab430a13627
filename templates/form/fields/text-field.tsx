import { fieldName } from '../../../functions/core/answers/form-fields.ts';
import type { FreeText } from '../../../functions/core/questionnaire/questionnaire.ts';
import { describedBy, fieldId } from './field-ids.ts';
import { FieldProblems, type FieldProps, hintOf } from './messages.tsx';
import { textIn } from './typed-values.ts';

interface TextFieldProps extends FieldProps {
  readonly question: FreeText;
}

/** Free text. No `maxlength`: a browser would cut what somebody pastes without a word. */
export function TextField({ question, value, problems, language }: TextFieldProps) {
  const name = fieldName(question.id);
  const hint = hintOf(question, language);
  return (
    <div class={problems.length > 0 ? 'question has-problem' : 'question'}>
      <h2 class="question-text">
        <label for={fieldId(question)}>{question.text[language]}</label>
      </h2>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldProblems id={`${name}-problem`} question={question} problems={problems} language={language} />
      <textarea
        id={fieldId(question)}
        name={name}
        rows={question.atMost > 1_000 ? 8 : 4}
        dir="auto"
        aria-describedby={describedBy(hint && `${name}-hint`, problems.length > 0 && `${name}-problem`)}
        aria-invalid={problems.length > 0 ? 'true' : undefined}
      >
        {/* A browser drops the first line end of a text area; this one is for it to drop. */}
        {`\n${textIn(value)}`}
      </textarea>
    </div>
  );
}
