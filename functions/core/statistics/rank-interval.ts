import { twoSidedQuantile } from './normal-quantile.ts';
import type { Interval } from './wilson.ts';

/** Where a member of a set stands, as far as can be said. */
export interface RankInterval {
  /** 1 is the highest. */
  readonly best: number;
  readonly worst: number;
  readonly quarter: 'top' | 'bottom' | 'not-determined';
}

/** z for `members` intervals that hold together at `level` (Šidák): level^(1/K) each. */
export function simultaneousQuantile(level: number, members: number): number {
  return twoSidedQuantile(level ** (1 / members));
}

/** Ends of intervals that differ by less are the same, but for rounding. */
const ROUNDING = 1e-12;

/**
 * Rank intervals from simultaneous intervals of the members' values: a member is surely below those whose
 * interval lies wholly above its own, and surely above those whose interval lies wholly below. Intervals that
 * touch do not tell their members apart.
 *
 * Source: Klein, Wright and Wieczorek (2020), JRSS-A 183; statistics note, section 9.
 */
export function rankIntervals(intervals: readonly Interval[]): readonly RankInterval[] {
  const lows = intervals.map((i) => i.low).toSorted((a, b) => a - b);
  const highs = intervals.map((i) => i.high).toSorted((a, b) => a - b);
  const members = intervals.length;
  return intervals.map(({ low, high }) => {
    const best = 1 + members - firstAbove(lows, high + ROUNDING);
    const worst = members - firstNotBelow(highs, low - ROUNDING);
    return { best, worst, quarter: quarterOf(best, worst, members) };
  });
}

/** "Top" only if the worst rank is within the first quarter of `members`, "bottom" only if the best is in the last. */
export function quarterOf(best: number, worst: number, members: number): RankInterval['quarter'] {
  if (worst <= members / 4) return 'top';
  return best > (3 * members) / 4 ? 'bottom' : 'not-determined';
}

/** How many of the sorted values are at most `value`. */
function firstAbove(sorted: readonly number[], value: number): number {
  return search(sorted, (x) => x > value);
}

/** How many of the sorted values are below `value`. */
function firstNotBelow(sorted: readonly number[], value: number): number {
  return search(sorted, (x) => x >= value);
}

function search(sorted: readonly number[], isPast: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(sorted[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
