import type { Estimate, WeightingGroup } from './estimate.ts';
import type { Moments } from './moments.ts';

/** What two domains, and what both of them together, have of one weighting group. */
export interface SharedGroupPart {
  readonly group: WeightingGroup;
  readonly one: Moments;
  readonly other: Moments;
  readonly both: Moments;
}

/**
 * Covariance of two domains' estimates of the same statistic, which is not zero when they overlap.
 *
 * `C = 1/(N̂d·N̂e) Σ w² (1 − n/N) · n/(n − 1) · (Σ z_d·z_e − Σz_d·Σz_e / n)`.
 *
 * Source: statistics note, 5.4.
 */
export function covariance(
  parts: readonly SharedGroupPart[],
  one: Pick<Estimate, 'mean'>,
  other: Pick<Estimate, 'mean'>,
  fpc: boolean,
): number {
  let sum = 0;
  let weightedOne = 0;
  let weightedOther = 0;
  for (const part of parts) {
    const { units, respondents: n } = part.group;
    const weight = units / n;
    weightedOne += weight * part.one.base;
    weightedOther += weight * part.other.base;
    if (n < 2) continue;
    const silent = fpc ? Math.max(0, 1 - n / units) : 1;
    const together =
      part.both.squares - (one.mean + other.mean) * part.both.total + one.mean * other.mean * part.both.base;
    const residualOne = part.one.total - one.mean * part.one.base;
    const residualOther = part.other.total - other.mean * part.other.base;
    sum += weight * weight * silent * (n / (n - 1)) * (together - (residualOne * residualOther) / n);
  }
  return sum / (weightedOne * weightedOther);
}
