/**
 * P(|Z| > |z|) for a standard normal Z: the two-sided p-value of a z statistic.
 *
 * The complementary error function by Chebyshev fitting would do for eight digits; for a relative accuracy of
 * 1e-13 in the tail a continued fraction is used there, and Marsaglia's series near the middle.
 */
export function twoSidedP(z: number): number {
  const x = Math.abs(z);
  if (x < 3) return 1 - massWithin(x);
  if (x > 40) return 0;
  return 2 * density(x) * millsRatio(x);
}

/** P(|Z| ≤ z). Source: Marsaglia (2004), J. Statistical Software 11(4). */
export function massWithin(z: number): number {
  let sum = z;
  let term = z;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 2 * sum * density(z);
}

export function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** (1 − Φ(x)) / φ(x) by Laplace's continued fraction, from its tail. Converges fast for x ≥ 3. */
function millsRatio(x: number): number {
  let tail = x;
  for (let k = 120; k >= 1; k--) tail = x + k / tail;
  return 1 / tail;
}
