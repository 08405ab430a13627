import { type Condition, referencesOf } from '../questionnaire/condition.ts';
import type { Indicator } from '../questionnaire/questionnaire.ts';

/** Fewer than this can be read at a glance, and needs no "most". */
const SMALLEST_SET = 3;

/**
 * The indicators that can be ranked against each other: those that count the same answers for different items
 * of a battery, or different answers to the same question. One that includes another's answers is a total
 * and is left out. In the order of the indicators.
 */
export function answerSets(indicators: readonly Indicator[]): readonly (readonly Indicator[])[] {
  const ranked = indicators.flatMap((indicator) => {
    const answer = answerCounted(indicator.holds);
    return answer === undefined ? [] : [{ indicator, ...answer }];
  });
  return [...Map.groupBy(ranked, (one) => one.set).values()]
    .map((set) => set.filter((one) => !set.some((other) => other !== one && isTotalOf(one, other))))
    .filter((set) => set.length >= SMALLEST_SET)
    .map((set) => set.map(({ indicator }) => indicator));
}

interface CountedAnswer {
  /** Same for all indicators of a set. */
  readonly set: string;
  /** What tells members of a set apart. */
  readonly answers: readonly string[];
}

function answerCounted(holds: Condition): CountedAnswer | undefined {
  if (!('is' in holds) || holds.atLeast !== undefined) return undefined;
  const [reference] = referencesOf(holds);
  if (reference === undefined) return undefined;
  const { question, item, options } = reference;
  if (item === undefined) return { set: question, answers: options };
  return { set: [question, ...options.toSorted()].join(' '), answers: [item] };
}

function isTotalOf(one: CountedAnswer, other: CountedAnswer): boolean {
  return other.answers.every((answer) => one.answers.includes(answer));
}
