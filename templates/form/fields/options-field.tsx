import { fieldName } from '../../../functions/core/answers/form-fields.ts';
import type { Language } from '../../../functions/core/language.ts';
import type { Choice, Choices, Option } from '../../../functions/core/questionnaire/questionnaire.ts';
import { describedBy, fieldId } from './field-ids.ts';
import { FieldProblems, type FieldProps, hintOf } from './messages.tsx';
import { chosenIn } from './typed-values.ts';

interface OptionsFieldProps extends FieldProps {
  readonly question: Choice | Choices;
}

/** One or several of the options. */
export function OptionsField({ question, value, problems, language }: OptionsFieldProps) {
  const name = fieldName(question.id);
  const hint = hintOf(question, language);
  const chosen = chosenIn(value);
  return (
    <fieldset
      class={problems.length > 0 ? 'question has-problem' : 'question'}
      aria-describedby={describedBy(hint && `${name}-hint`, problems.length > 0 && `${name}-problem`)}
    >
      <legend>
        <h2 class="question-text">{question.text[language]}</h2>
      </legend>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldProblems id={`${name}-problem`} question={question} problems={problems} language={language} />
      {question.options.map((option, index) => (
        <OptionInput
          key={option.id}
          type={question.kind === 'choice' ? 'radio' : 'checkbox'}
          name={name}
          id={index === 0 ? fieldId(question) : `${name}.${option.id}`}
          option={option}
          isChosen={chosen.includes(option.id)}
          language={language}
        />
      ))}
    </fieldset>
  );
}

interface OptionInputProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly id: string;
  readonly option: Option;
  readonly isChosen: boolean;
  readonly language: Language;
}

/** The whole row is the target. */
export function OptionInput({ type, name, id, option, isChosen, language }: OptionInputProps) {
  return (
    <label class={option.exclusive || option.role ? 'option apart' : 'option'}>
      <input type={type} name={name} id={id} value={option.id} checked={isChosen} />
      <span>{option.text[language]}</span>
    </label>
  );
}
