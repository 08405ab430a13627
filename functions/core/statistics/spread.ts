import type { GroupPart } from './estimate.ts';

/**
 * Weighted variance of values among respondents: `[Σwb·y²/Σwb − (Σwb·y/Σwb)²] · B/(B − 1)`. Undefined below two
 * answers. The floor of means in small places, and the spread that a test of means rests on.
 *
 * Computed around the mean, group by group, so that large values lose no digits. Source: statistics note, 6.
 */
export function weightedSpread(parts: readonly GroupPart[]): number | undefined {
  let weighted = 0;
  let weightedTotal = 0;
  let base = 0;
  for (const { group, moments } of parts) {
    const weight = moments.base === 0 ? 0 : group.units / group.respondents;
    weighted += weight * moments.base;
    weightedTotal += weight * moments.total;
    base += moments.base;
  }
  if (base < 2) return undefined;
  const mean = weightedTotal / weighted;
  let sum = 0;
  for (const { group, moments } of parts) {
    if (moments.base === 0) continue;
    const around = moments.squares - 2 * mean * moments.total + mean * mean * moments.base;
    sum += (group.units / group.respondents) * Math.max(0, around);
  }
  return ((sum / weighted) * base) / (base - 1);
}
