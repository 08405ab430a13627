/**
 * Unweighted whole-number sums of a set of responses.
 *
 * `counts` has, by name:
 * - `respondents`, `complete`, `partial`, `break-off`;
 * - `question.item.option`, `question.option` and `question.~state` tallies;
 * - `indicator.~asked` and `indicator.~holds` for every indicator of the questionnaire;
 * - `measure.~base`, `measure.~total` and `measure.~squares` for every measure, in points, and for every index,
 *   in thousandths of a point;
 * - `indicator.~early-asked` and `indicator.~early-holds` of early respondents, for headline indicators.
 * A name that is not there counts zero. Break-offs are in `break-off` alone.
 *
 * Sums form a commutative group under {@link addSums}: shards may be added in any order
 * (statistics note, section 3).
 */
export interface Sums {
  readonly counts: Readonly<Record<string, number>>;
}

export const NO_SUMS: Sums = { counts: {} };

/** A sum too large to be a whole number still: it would be wrong without anybody seeing it. */
export class InexactSumError extends Error {
  override readonly name = 'InexactSumError';
}

/** The sum of two disjoint sets of responses. @throws {InexactSumError} */
export function addSums(a: Sums, b: Sums): Sums {
  return combine(a, b, 1);
}

/** The responses of `a` without those of `b`, where `b` is a part of `a`. */
export function subtractSums(a: Sums, b: Sums): Sums {
  return combine(a, b, -1);
}

/** The sum of many disjoint sets. @throws {InexactSumError} */
export function totalOf(all: Iterable<Sums>): Sums {
  const counts: Record<string, number> = {};
  for (const sums of all) {
    for (const name in sums.counts) {
      counts[name] = exact(name, (counts[name] ?? 0) + (sums.counts[name] as number));
    }
  }
  return { counts };
}

export function countOf(sums: Sums, name: string): number {
  return sums.counts[name] ?? 0;
}

function combine(a: Sums, b: Sums, sign: 1 | -1): Sums {
  const counts: Record<string, number> = { ...a.counts };
  for (const name in b.counts) {
    const count = exact(name, (counts[name] ?? 0) + sign * (b.counts[name] as number));
    if (count === 0) delete counts[name];
    else counts[name] = count;
  }
  return { counts };
}

/** Squares of an index reach 1e14 for a country: well inside what a number holds exactly, and checked. */
function exact(name: string, sum: number): number {
  if (Number.isSafeInteger(sum)) return sum;
  throw new InexactSumError(`the sum ${name} is no whole number that can be held exactly`);
}
