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

/**
 * Rank intervals from simultaneous intervals of the members' values: a member is surely below those whose
 * interval lies wholly above its own, and surely above those whose interval lies wholly below.
 *
 * "Top quarter" only if the worst rank is within it, "bottom" only if the best is.
 *
 * Source: Klein, Wright and Wieczorek (2020), JRSS-A 183; statistics note, section 9.
 */
export function rankIntervals(intervals: readonly Interval[]): readonly RankInterval[] {
  const lows = intervals.map((i) => i.low).toSorted((a, b) => a - b);
  const highs = intervals.map((i) => i.high).toSorted((a, b) => a - b);
  const members = intervals.length;
  return intervals.map(({ low, high }) => {
    const best = 1 + members - firstAbove(lows, high);
    const worst = members - firstNotBelow(highs, low);
    const quarter = worst <= members / 4 ? 'top' : best > (3 * members) / 4 ? 'bottom' : 'not-determined';
    return { best, worst, quarter };
  });
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
