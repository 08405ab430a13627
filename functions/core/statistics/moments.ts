/**
 * The whole-number sums that every estimate needs of a set of respondents: how many gave a valid answer, and
 * the total and the sum of squares of their values. A share's values are 0 and 1; an index is in thousandths.
 *
 * Moments of disjoint sets add up (statistics note, section 3).
 */
export interface Moments {
  readonly base: number;
  readonly total: number;
  readonly squares: number;
}

export const NO_MOMENTS: Moments = { base: 0, total: 0, squares: 0 };

/** Moments of `holds` ones and otherwise zeros among `asked`. */
export function momentsOfShare(asked: number, holds: number): Moments {
  return { base: asked, total: holds, squares: holds };
}

export function addMoments(a: Moments, b: Moments): Moments {
  return { base: a.base + b.base, total: a.total + b.total, squares: a.squares + b.squares };
}

export function totalMoments(all: Iterable<Moments>): Moments {
  let sum = NO_MOMENTS;
  for (const moments of all) sum = addMoments(sum, moments);
  return sum;
}

/** Whether all values are the same, decided from whole numbers and never from a quotient. */
export function areAllEqual({ base, total, squares }: Moments): boolean {
  return BigInt(base) * BigInt(squares) === BigInt(total) * BigInt(total);
}
