/** How much authorities differ beyond the luck of who answered. */
export interface BetweenAuthorities {
  readonly mean: number;
  /** Variance of the estimates; has sampling noise in it. */
  readonly observed: number;
  /** Mean of the estimates' own variances. */
  readonly sampling: number;
  /** max(0, observed − sampling); zero means that no difference can be shown. */
  readonly between: number;
}

/** Undefined for fewer than two authorities. Source: statistics note, section 9. */
export function betweenAuthorities(
  estimates: readonly { readonly mean: number; readonly variance: number }[],
): BetweenAuthorities | undefined {
  const count = estimates.length;
  if (count < 2) return undefined;
  const mean = estimates.reduce((sum, e) => sum + e.mean, 0) / count;
  const observed = estimates.reduce((sum, e) => sum + (e.mean - mean) ** 2, 0) / (count - 1);
  const sampling = estimates.reduce((sum, e) => sum + e.variance, 0) / count;
  return { mean, observed, sampling, between: Math.max(0, observed - sampling) };
}

/**
 * An estimate drawn towards the mean as far as it is noise: `B·y + (1 − B)·mean`, `B = σ²/(σ² + V)`. For maps
 * only, and labelled as such.
 */
export function shrunken(
  estimate: { readonly mean: number; readonly variance: number },
  all: BetweenAuthorities,
): { readonly weight: number; readonly mean: number } {
  const whole = all.between + estimate.variance;
  const weight = whole > 0 ? all.between / whole : 1;
  return { weight, mean: weight * estimate.mean + (1 - weight) * all.mean };
}
