import type { Estimate } from './estimate.ts';
import { twoSidedQuantile } from './normal-quantile.ts';
import { studentQuantile } from './student-quantile.ts';
import { type Interval, wilsonInterval } from './wilson.ts';

/** How many independent answers a share is worth. */
export interface EffectiveBase {
  /** p(1 − p) / V; undefined when all answers agree or nothing varies. */
  readonly fromVariance: number | undefined;
  /** The same, less for few degrees of freedom. */
  readonly adjusted: number | undefined;
  /** The most it can be: Kish's base over the part that is silent; infinite when all answered. */
  readonly cap: number;
  /** The smaller of the two, which intervals and tests use; undefined below two answers. */
  readonly used: number | undefined;
}

/**
 * `n_eff = p(1 − p)/V`, `n_adj = n_eff (t(base − 1)/t(df))²`, `n_cap = kish/(1 − f)`, `n* = min(n_adj, n_cap)`.
 * `fraction` is respondents over units of the domain, 0 for tests without finite population correction.
 *
 * The cap keeps a lucky zero variance in some group from giving a far too short interval. Source: statistics
 * note, section 6, after Korn and Graubard (1998) and Franco et al. (2019).
 */
export function effectiveBase(estimate: Estimate, fraction: number, level: number): EffectiveBase {
  const { base, mean: share, variance, df, kishBase, moments } = estimate;
  const cap = fraction >= 1 ? Number.POSITIVE_INFINITY : kishBase / (1 - fraction);
  const isMixed = moments.total > 0 && moments.total < moments.base;
  const fromVariance = isMixed && variance > 0 ? (share * (1 - share)) / variance : undefined;
  if (base < 2) return { fromVariance, adjusted: undefined, cap, used: undefined };
  const loss = studentQuantile(level, base - 1) / studentQuantile(level, Math.max(1, df));
  const adjusted = fromVariance === undefined ? undefined : fromVariance * loss * loss;
  return { fromVariance, adjusted, cap, used: Math.min(adjusted ?? Number.POSITIVE_INFINITY, cap) };
}

/** What those who have not answered can change at most, where everybody who answered was asked. */
export interface LogicalBounds {
  readonly units: number;
}

/**
 * Wilson's interval of a share on its effective base. Undefined below two answers.
 *
 * `bounds` cuts it to what is possible without any assumption: Y/N ≤ share ≤ 1 − (n − Y)/N. To be given only for
 * a whole authority or cell whose respondents all answered an unfiltered question. `z` may be another quantile
 * than that of `level`, for simultaneous intervals.
 *
 * Source: statistics note, section 6.
 */
export function shareInterval(
  estimate: Estimate,
  fraction: number,
  level: number,
  options: { readonly bounds?: LogicalBounds | undefined; readonly z?: number } = {},
): Interval | undefined {
  const { used } = effectiveBase(estimate, fraction, level);
  if (used === undefined) return undefined;
  const { low, high } = wilsonInterval(estimate.mean, used, options.z ?? twoSidedQuantile(level));
  if (options.bounds === undefined) return { low, high };
  const { base, total } = estimate.moments;
  const { units } = options.bounds;
  return { low: Math.max(low, total / units), high: Math.min(high, (units - base + total) / units) };
}
