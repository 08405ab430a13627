import * as z from 'zod';
import type { Answers } from '../answers/answers.ts';

/**
 * A statement about somebody's answers.
 *
 * - `{ question, item?, is: [...] }`: at least one of these options was chosen (for that item of a battery;
 *   for any of its items when `item` is left out); `atLeast` asks for that many instead of one;
 * - `{ question, item?, answered: true }`: something was chosen, whatever it was;
 * - `all`, `any`, `not`: combinations; `always`: true for everybody.
 */
export type Condition =
  | {
      readonly question: string;
      readonly item?: string | undefined;
      readonly is: readonly string[];
      readonly atLeast?: number | undefined;
    }
  | { readonly question: string; readonly item?: string | undefined; readonly answered: true }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly always: true };

export const ConditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({
      question: z.string(),
      item: z.string().optional(),
      is: z.array(z.string()).min(1),
      atLeast: z.int().min(1).optional(),
    }),
    z.strictObject({ question: z.string(), item: z.string().optional(), answered: z.literal(true) }),
    z.strictObject({ all: z.array(ConditionSchema).min(1) }),
    z.strictObject({ any: z.array(ConditionSchema).min(1) }),
    z.strictObject({ not: ConditionSchema }),
    z.strictObject({ always: z.literal(true) }),
  ]),
);

/** Whether the condition holds for these answers. A question without an answer fulfils no `is`. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('always' in condition) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const chosen = chosenOptions(answers, condition.question, condition.item);
  if ('answered' in condition) return chosen.length > 0;
  return chosen.filter((option) => condition.is.includes(option)).length >= (condition.atLeast ?? 1);
}

/** The option ids chosen for a question, for one item of a battery or for all of them. Free text has none. */
export function chosenOptions(answers: Answers, question: string, item?: string): readonly string[] {
  if (!Object.hasOwn(answers, question)) return [];
  const answer = answers[question];
  if (answer === undefined) return [];
  if (answer.kind === 'choice') return [answer.option];
  if (answer.kind === 'choices') return answer.options;
  if (answer.kind === 'text') return answer.text === '' ? [] : [answer.text];
  if (item === undefined) return Object.values(answer.items);
  return Object.hasOwn(answer.items, item) ? [answer.items[item] as string] : [];
}

/** Every reference that the condition makes to a question, for checks of a questionnaire's structure. */
export function referencesOf(condition: Condition): readonly {
  readonly question: string;
  readonly item?: string | undefined;
  readonly options: readonly string[];
}[] {
  if ('always' in condition) return [];
  if ('all' in condition) return condition.all.flatMap(referencesOf);
  if ('any' in condition) return condition.any.flatMap(referencesOf);
  if ('not' in condition) return referencesOf(condition.not);
  return [
    { question: condition.question, item: condition.item, options: 'is' in condition ? condition.is : [] },
  ];
}
