import type { Estimate } from '../../functions/core/statistics/estimate.ts';
import { twoSidedQuantile } from '../../functions/core/statistics/normal-quantile.ts';
import { betaDistribution } from '../../functions/core/statistics/special-functions.ts';
import { studentQuantile } from '../../functions/core/statistics/student-quantile.ts';
import { wilsonInterval } from '../../functions/core/statistics/wilson.ts';

const LEVEL = 0.95;

/**
 * The intervals that were weighed against the one in use, so that the choice can be looked at again (statistics
 * note, section 6). Used in verification only.
 */
export function alternativeIntervals(
  e: Estimate,
  fromVariance: number | undefined,
  adjusted: number | undefined,
): Record<string, readonly [number, number]> {
  if (fromVariance === undefined) return {};
  const z = twoSidedQuantile(LEVEL);
  const t = studentQuantile(LEVEL, Math.max(1, e.df));
  const p = e.mean;
  const se = Math.sqrt(e.variance);
  const around = (half: number): [number, number] => [p - half, p + half];
  const wilson = (n: number): [number, number] => {
    const { low, high } = wilsonInterval(p, n, z);
    return [low, high];
  };
  const intervals: Record<string, readonly [number, number]> = {
    ci_wald_z: around(z * se),
    ci_wald_t: around(t * se),
    ci_wilson_neff: wilson(fromVariance),
  };
  if (adjusted === undefined) return intervals;
  Object.assign(intervals, {
    ci_wilson_nadj: wilson(adjusted),
    ci_agresti_coull_nadj: agrestiCoull(p, adjusted, z),
  });
  if (e.df < 1) return intervals;
  const logit = Math.log(p / (1 - p));
  const half = (t * se) / (p * (1 - p));
  const expit = (x: number) => 1 / (1 + Math.exp(-x));
  const arcsine = Math.asin(Math.sqrt(p));
  const halfArcsine = (t * se) / (2 * Math.sqrt(p * (1 - p)));
  return {
    ...intervals,
    // R's fit of the same interval leaves nothing to estimate its spread with at one degree of freedom.
    ...(e.df >= 2 && { ci_logit: [expit(logit - half), expit(logit + half)] as const }),
    ci_xlogit: [expit(logit - half), expit(logit + half)],
    ci_beta: [
      betaQuantile((1 - LEVEL) / 2, adjusted * p, adjusted * (1 - p) + 1),
      betaQuantile(1 - (1 - LEVEL) / 2, adjusted * p + 1, adjusted * (1 - p)),
    ],
    ci_asin: [Math.sin(arcsine - halfArcsine) ** 2, Math.sin(arcsine + halfArcsine) ** 2],
  };
}

function agrestiCoull(p: number, n: number, z: number): readonly [number, number] {
  const total = n + z * z;
  const centre = (n * p + (z * z) / 2) / total;
  const half = z * Math.sqrt((centre * (1 - centre)) / total);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** By halving: slow, and sure to end. */
function betaQuantile(probability: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 200 && high - low > 1e-17; i++) {
    const middle = (low + high) / 2;
    if (betaDistribution(middle, a, b) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
