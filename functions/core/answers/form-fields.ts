import type { Question } from '../questionnaire/questionnaire.ts';
import type { Answers } from './answers.ts';
import type { WireAnswers } from './parse-answers.ts';

/** Name of a question's field in the form: `q.novelty`, or `q.conditions.money` for an item of a battery. */
export function fieldName(question: string, item?: string): string {
  return item === undefined ? `q.${question}` : `q.${question}.${item}`;
}

/**
 * What a browser sent for these questions, in the shape answers travel in; null where nothing was chosen.
 * Fields of other questions are left where they are. Line ends become \n, as browsers send \r\n for what was
 * typed as one.
 */
export function wireFromFields(
  questions: readonly Question[],
  fields: ReadonlyMap<string, readonly string[]>,
): WireAnswers {
  const wire: Record<string, unknown> = Object.create(null);
  for (const question of questions) {
    const values = fields.get(fieldName(question.id)) ?? [];
    if (question.kind === 'choices') wire[question.id] = values;
    else if (question.kind === 'battery') {
      wire[question.id] = Object.fromEntries(
        question.items.flatMap(({ id }) => {
          const value = fields.get(fieldName(question.id, id))?.[0];
          return value === undefined ? [] : [[id, value]];
        }),
      );
    } else if (question.kind === 'text') wire[question.id] = values[0]?.replaceAll(/\r\n?/g, '\n') ?? null;
    else wire[question.id] = values[0] ?? null;
  }
  return wire;
}

/** Checked answers in the shape they travel in: the inverse of parsing. */
export function wireFromAnswers(answers: Answers): WireAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      if (answer.kind === 'choice') return [id, answer.option];
      if (answer.kind === 'choices') return [id, answer.options];
      if (answer.kind === 'battery') return [id, answer.items];
      return [id, answer.text];
    }),
  );
}
