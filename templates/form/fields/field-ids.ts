import { fieldName } from '../../../functions/core/answers/form-fields.ts';
import type { Question } from '../../../functions/core/questionnaire/questionnaire.ts';

/** Id of what is focused when somebody follows a link to a question: its text area, or its first option. */
export function fieldId(question: Question, item?: string): string {
  if (question.kind !== 'battery') return fieldName(question.id);
  const known = question.items.find(({ id }) => id === item) ?? question.items[0];
  return fieldName(question.id, known?.id);
}

/** `aria-describedby` of the ids that are there; undefined when none is. */
export function describedBy(...ids: readonly (string | false | undefined)[]): string | undefined {
  return ids.filter((id) => typeof id === 'string').join(' ') || undefined;
}
