import { BatteryField } from './battery-field.tsx';
import type { FieldProps } from './messages.tsx';
import { OptionsField } from './options-field.tsx';
import { TextField } from './text-field.tsx';

/** A question as its kind is asked. */
export function QuestionField({ question, ...rest }: FieldProps) {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return <OptionsField question={question} {...rest} />;
    case 'battery':
      return <BatteryField question={question} {...rest} />;
    case 'text':
      return <TextField question={question} {...rest} />;
  }
}
