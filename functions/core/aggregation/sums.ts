/**
 * Unweighted whole-number sums of a set of responses.
 *
 * `counts` has, by name:
 * - `respondents`, `complete`, `partial`, `break-off`;
 * - `question.item.option`, `question.option` and `question.~state` tallies;
 * - `indicator.~asked` and `indicator.~holds` for every indicator of the questionnaire.
 * A name that is not there counts zero. Break-offs are in `break-off` alone.
 *
 * Sums form a commutative group under {@link addSums}: shards may be added in any order
 * (statistics note, section 3).
 */
export interface Sums {
  readonly counts: Readonly<Record<string, number>>;
}

export const NO_SUMS: Sums = { counts: {} };

/** The sum of two disjoint sets of responses. */
export function addSums(a: Sums, b: Sums): Sums {
  return combine(a, b, 1);
}

/** The responses of `a` without those of `b`, where `b` is a part of `a`. */
export function subtractSums(a: Sums, b: Sums): Sums {
  return combine(a, b, -1);
}

export function totalOf(all: Iterable<Sums>): Sums {
  const counts: Record<string, number> = {};
  for (const sums of all) {
    for (const name in sums.counts) counts[name] = (counts[name] ?? 0) + (sums.counts[name] as number);
  }
  return { counts };
}

export function countOf(sums: Sums, name: string): number {
  return sums.counts[name] ?? 0;
}

function combine(a: Sums, b: Sums, sign: 1 | -1): Sums {
  const counts: Record<string, number> = { ...a.counts };
  for (const name in b.counts) {
    const count = (counts[name] ?? 0) + sign * (b.counts[name] as number);
    if (count === 0) delete counts[name];
    else counts[name] = count;
  }
  return { counts };
}
