/**
 * Adjusted p-values that hold the false discovery rate inside one report: `q(i) = min over j ≥ i of p(j)·m/j`, in
 * the order given.
 *
 * Source: Benjamini and Hochberg (1995), JRSS-B 57; equals R's `p.adjust(…, "BH")`.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const m = pValues.length;
  const order = pValues.map((_, i) => i).toSorted((a, b) => (pValues[b] as number) - (pValues[a] as number));
  const adjusted: number[] = new Array(m);
  let least = 1;
  for (const [fromTop, i] of order.entries()) {
    least = Math.min(least, ((pValues[i] as number) * m) / (m - fromTop));
    adjusted[i] = least;
  }
  return adjusted;
}
