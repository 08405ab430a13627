import { fieldName } from '../../../functions/core/answers/form-fields.ts';
import type { Battery } from '../../../functions/core/questionnaire/questionnaire.ts';
import { describedBy, fieldId } from './field-ids.ts';
import { FieldProblems, type FieldProps, hintOf } from './messages.tsx';
import { OptionInput } from './options-field.tsx';
import { chosenFor } from './typed-values.ts';

interface BatteryFieldProps extends FieldProps {
  readonly question: Battery;
}

/**
 * The same options for each row: on a narrow screen one group of options after the other, on a wide one a grid
 * whose columns are named once. Every row is a group with a name, and every option has its own, in both.
 */
export function BatteryField({ question, value, problems, language }: BatteryFieldProps) {
  const name = fieldName(question.id);
  const hint = hintOf(question, language);
  const own = problems.filter((problem) => !('item' in problem));
  return (
    <fieldset
      class={`question battery options-${question.options.length}`}
      aria-describedby={describedBy(hint && `${name}-hint`, own.length > 0 && `${name}-problem`)}
    >
      <legend>
        <h2 class="question-text">{question.text[language]}</h2>
      </legend>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldProblems id={`${name}-problem`} question={question} problems={own} language={language} />
      <div class="battery-head" aria-hidden="true">
        <span />
        {question.options.map((option) => (
          <span key={option.id}>{option.text[language]}</span>
        ))}
      </div>
      {question.items.map((item) => (
        <BatteryRow
          key={item.id}
          question={question}
          item={item}
          value={value}
          problems={problems.filter((problem) => 'item' in problem && problem.item === item.id)}
          language={language}
        />
      ))}
    </fieldset>
  );
}

interface BatteryRowProps extends BatteryFieldProps {
  readonly item: Battery['items'][number];
}

function BatteryRow({ question, item, value, problems, language }: BatteryRowProps) {
  const name = fieldName(question.id, item.id);
  return (
    <fieldset
      class={problems.length > 0 ? 'battery-row has-problem' : 'battery-row'}
      aria-describedby={describedBy(problems.length > 0 && `${name}-problem`)}
    >
      <legend>{item.text[language]}</legend>
      <FieldProblems id={`${name}-problem`} question={question} problems={problems} language={language} />
      {question.options.map((option, index) => (
        <OptionInput
          key={option.id}
          type="radio"
          name={name}
          id={index === 0 ? fieldId(question, item.id) : `${name}.${option.id}`}
          option={option}
          isChosen={chosenFor(item.id, value) === option.id}
          language={language}
        />
      ))}
    </fieldset>
  );
}
