import type { Estimate } from './estimate.ts';
import { twoSidedP } from './normal-distribution.ts';
import { twoSidedQuantile } from './normal-quantile.ts';
import { effectiveBase } from './share-interval.ts';
import { type Interval, wilsonInterval } from './wilson.ts';

/** A tested difference between two independent estimates. */
export interface Comparison {
  readonly difference: number;
  readonly z: number;
  readonly p: number;
  readonly interval: Interval;
}

/**
 * Two shares of disjoint sets: score test on effective bases, and the MOVER interval of their difference.
 *
 * Both estimates are made without finite population correction: the question is whether the difference is more
 * than the luck of one year. Undefined when either has fewer than two answers.
 *
 * Source: Newcombe (1998), Statistics in Medicine 17; statistics note, 7.1.
 */
export function compareShares(one: Estimate, other: Estimate, level: number): Comparison | undefined {
  const n1 = effectiveBase(one, 0, level).used;
  const n2 = effectiveBase(other, 0, level).used;
  if (n1 === undefined || n2 === undefined) return undefined;
  const [p1, p2] = [one.mean, other.mean];
  const difference = p1 - p2;
  const isUnanimous =
    one.moments.total + other.moments.total === 0 ||
    (one.moments.total === one.base && other.moments.total === other.base);
  const pooled = (n1 * p1 + n2 * p2) / (n1 + n2);
  const z = isUnanimous ? 0 : difference / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  const quantile = twoSidedQuantile(level);
  const w1 = wilsonInterval(p1, n1, quantile);
  const w2 = wilsonInterval(p2, n2, quantile);
  return {
    difference,
    z,
    p: twoSidedP(z),
    interval: {
      low: difference - Math.hypot(p1 - w1.low, w2.high - p2),
      high: difference + Math.hypot(w1.high - p1, p2 - w2.low),
    },
  };
}

/**
 * Two means of disjoint sets: z with the variances given, which the caller has kept from being too small.
 * Source: statistics note, 7.1 and 13.
 */
export function compareMeans(
  one: { readonly mean: number; readonly variance: number },
  other: { readonly mean: number; readonly variance: number },
  level: number,
): Comparison {
  const difference = one.mean - other.mean;
  const error = Math.sqrt(one.variance + other.variance);
  const z = error === 0 ? 0 : difference / error;
  const half = twoSidedQuantile(level) * error;
  return { difference, z, p: twoSidedP(z), interval: { low: difference - half, high: difference + half } };
}
