import type { Estimate } from './estimate.ts';
import { twoSidedQuantile } from './normal-quantile.ts';
import { studentQuantile } from './student-quantile.ts';
import type { Interval } from './wilson.ts';

/** Ends of the scale that values lie on. */
export type Scale = Interval;

/** Student's interval of a group's mean, cut to the scale: `mean ± t·SE`. Undefined below two answers. */
export function groupMeanInterval(estimate: Estimate, level: number, scale: Scale): Interval | undefined {
  if (estimate.base < 2) return undefined;
  const half = studentQuantile(level, Math.max(1, estimate.df)) * Math.sqrt(estimate.variance);
  return cut(estimate.mean, half, scale);
}

/**
 * The interval of one authority's mean: `mean ± z·√max(V, (1 − f)·S²/kish)`, cut to the scale.
 *
 * `spread` is S², the variance of values among all units of that kind in the country. The floor keeps five
 * leaders who all answered the same from having an interval of width zero. Source: statistics note, section 6.
 */
export function ownMeanInterval(
  estimate: Estimate,
  fraction: number,
  spread: number,
  level: number,
  scale: Scale,
): Interval & { readonly variance: number } {
  const variance = Math.max(estimate.variance, ((1 - fraction) * spread) / estimate.kishBase);
  return { ...cut(estimate.mean, twoSidedQuantile(level) * Math.sqrt(variance), scale), variance };
}

function cut(mean: number, half: number, scale: Scale): Interval {
  return { low: Math.max(scale.low, mean - half), high: Math.min(scale.high, mean + half) };
}
