import type { ClassesState } from '../release/table.ts';
import { classesIn } from './answer-functions.ts';
import type { Nesting } from './domain-map.ts';
import type { DisclosureLimits } from './limits.ts';
import { countIn, type QuestionCounts } from './question-counts.ts';

/** Whether a distribution tells how many answers lie in a set of options together. */
export function resolves(state: ClassesState | undefined, options: ReadonlySet<string>): boolean {
  const inside = classesIn(state).filter((names) => names.every((name) => options.has(name)));
  return inside.length > 0 && inside.reduce((sum, names) => sum + names.length, 0) === options.size;
}

/**
 * A set of options whose count in the untold rest of a parent is too small, or that of a single child; undefined
 * when the family gives nothing away. With `freeBase` answers in the rest, small counts may be known.
 */
export function isWeak(
  { parent, children, isCovered }: Nesting,
  states: readonly ClassesState[],
  counts: QuestionCounts,
  { minCategory, freeBase }: DisclosureLimits,
  respondents: ArrayLike<number>,
): ReadonlySet<string> | undefined {
  const distinct = new Map<string, ReadonlySet<string>>();
  for (const domain of [parent, ...children]) {
    for (const names of classesIn(states[domain])) distinct.set(names.toSorted().join('\n'), new Set(names));
  }
  const hasAnswers = (child: number) => (respondents[child] as number) > 0;
  const isOutOfReach = (options: ReadonlySet<string>) => {
    const untold = children.filter((child) => !resolves(states[child], options));
    if (!resolves(states[parent], options)) return !isCovered || untold.some(hasAnswers);
    if (isCovered && untold.length === 0) return true;
    if (isCovered && untold.filter(hasAnswers).length < 2) return false;
    let rest = countIn(counts, options, parent);
    let base = counts.answered[parent] as number;
    for (const child of children) {
      if (!resolves(states[child], options)) continue;
      rest -= countIn(counts, options, child);
      base -= counts.answered[child] as number;
    }
    return base >= freeBase || (rest >= minCategory && base - rest >= minCategory);
  };
  return [...distinct.values()].find((options) => !isOutOfReach(options));
}
