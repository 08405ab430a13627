/** Shares and their intervals are told with four decimals, means and theirs with three, design effects with two. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // Adding 0 makes a negative zero an ordinary one.
  return Math.round(value * factor) / factor + 0;
}

export function decimalsOf(statistic: { readonly kind: 'share' | 'mean' }): number {
  return statistic.kind === 'share' ? 4 : 3;
}
