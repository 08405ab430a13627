export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval for a share.
 *
 * `share` is from 0 to 1; `effectiveBase` is the number of independent answers it is worth, which may be
 * infinite (everybody answered: nothing is uncertain); `z` is the normal quantile, 1.96 for 95 %.
 *
 * Source: Wilson (1927), JASA 22; with an effective base as in Franco, Little, Louis and Slud (2019).
 */
export function wilsonInterval(share: number, effectiveBase: number, z: number): Interval {
  if (effectiveBase === Number.POSITIVE_INFINITY) return { low: share, high: share };
  const z2 = (z * z) / effectiveBase;
  const centre = share + z2 / 2;
  const half = Math.sqrt(z2 * share * (1 - share) + (z2 * z2) / 4);
  return { low: Math.max(0, (centre - half) / (1 + z2)), high: Math.min(1, (centre + half) / (1 + z2)) };
}
