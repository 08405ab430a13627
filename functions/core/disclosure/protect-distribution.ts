import type { ClassesState, TableQuestion } from '../release/table.ts';
import { answerFunctionsOf } from './answer-functions.ts';
import { answersBefore } from './answer-rows.ts';
import { findLeaks } from './distribution-leaks.ts';
import { isWeak, resolves } from './distribution-rests.ts';
import { keptFigures } from './kept-figures.ts';
import { ownClasses } from './own-classes.ts';
import type { ParticipationState } from './protect-participation.ts';
import type { Protection } from './protection.ts';
import { countIn, type QuestionCounts } from './question-counts.ts';

/**
 * How the distribution of a question may be told, by number of domain.
 *
 * By itself (`ownClasses`), and so that no class that a domain doesn't tell follows from its parents and
 * neighbours: first by the rests of every family, then by the exact audit over cells and options, the figures
 * told of the same question among its rows. What gives something away loses the distribution of its smallest
 * domain; where the figures do it alone, the smallest domain that should lose them joins `withheld`.
 * Source: statistics note, 14.2.
 */
export function protectDistribution(
  protection: Protection,
  participation: readonly ParticipationState[],
  counts: QuestionCounts,
  withheld: Set<number>,
): readonly ClassesState[] {
  const { map, limits, respondents, earlier } = protection;
  const functions = answerFunctionsOf(counts.question);
  const before = Map.groupBy(
    answersBefore(protection, counts, functions).filter(({ hasChanged }) => !hasChanged),
    ({ domain }) => domain,
  );
  const { id: name, options, isOrdered, dontKnow, isSensitive } = counts.question;
  const inBase = options.filter((option) => !isOrdered || option !== dontKnow);
  const kept = keptFigures(
    protection,
    name,
    map.ids.map((_id, domain) => countIn(counts, inBase, domain)),
    isSensitive ? limits.minBaseSensitive : limits.minBase,
  );
  const states = map.ids.map((id, domain): ClassesState => {
    if (participation[domain] === 'withheld') return 'withheld';
    if (participation[domain] === 'kept' || kept.has(domain))
      return keptState(earlier.at(-1)?.pattern.classes.get(id), counts.question);
    const toldBefore = (before.get(domain) ?? []).flatMap((told) => told.functions);
    const respondentsHere = respondents[domain] as number;
    return ownClasses({ domain, respondents: respondentsHere }, counts, functions, limits, toldBefore);
  });
  const bySize = (a: number, b: number) =>
    (counts.answered[a] as number) - (counts.answered[b] as number) || a - b;
  /** Withholds the first of the told ones and names it; a kept one stays. */
  const withholdSmallest = (domains: readonly number[]): number | undefined => {
    const smallest = domains.filter((domain) => typeof states[domain] !== 'string').toSorted(bySize)[0];
    if (smallest !== undefined) states[smallest] = 'withheld';
    return smallest;
  };
  const protectRests = () => {
    for (let isChanged = true; isChanged; ) {
      isChanged = false;
      for (const nesting of map.nestings) {
        for (;;) {
          const weak = isWeak(nesting, states, counts, limits, respondents);
          if (weak === undefined) break;
          const tellers = nesting.children.filter((child) => resolves(states[child], weak));
          if ((withholdSmallest(tellers) ?? withholdSmallest([nesting.parent])) === undefined) break;
          isChanged = true;
        }
      }
    }
  };
  for (;;) {
    protectRests();
    const leaks = findLeaks(protection, states, counts, functions);
    // Leaks often have a teller in common: one that has just lost its distribution may have stopped several.
    const silenced = new Set<number>();
    for (const { tellers } of leaks) {
      if (tellers.some((domain) => silenced.has(domain))) continue;
      const smallest = withholdSmallest(tellers);
      if (smallest !== undefined) silenced.add(smallest);
    }
    if (silenced.size > 0) continue;
    for (const { tellers } of leaks) {
      const smallest = tellers.filter((domain) => participation[domain] === 'shown').toSorted(bySize)[0];
      if (smallest !== undefined) withheld.add(smallest);
    }
    return states;
  }
}

function keptState(then: ReadonlyMap<string, ClassesState> | undefined, { id }: TableQuestion): ClassesState {
  const state = then?.get(id);
  return state === undefined || state === 'withheld' ? 'withheld' : 'kept';
}
