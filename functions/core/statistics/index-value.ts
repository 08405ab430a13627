/** One component of an index for one respondent: its value as a fraction `part / whole`, and its weight points. */
export interface IndexComponent {
  readonly weight: number;
  readonly part: number;
  readonly whole: number;
}

/**
 * An index of one respondent in thousandths of a point (0 to 100,000), from the components that were answered:
 * 100 · Σ weight · value / Σ weight, rounded half up in whole numbers. Undefined when fewer than `fewest` of the
 * weight points are there.
 *
 * Weights are whole numbers that add to 100 over all components. Source: statistics note, section 11.
 */
export function indexInThousandths(
  components: readonly IndexComponent[],
  fewest: number,
): number | undefined {
  const present = components.reduce((sum, { weight }) => sum + weight, 0);
  if (present === 0 || present < fewest) return undefined;
  const whole = components.reduce((product, component) => leastCommonMultiple(product, component.whole), 1);
  const sum = components.reduce(
    (total, { weight, part, whole: own }) => total + weight * part * (whole / own),
    0,
  );
  // 100,000 · sum / (whole · present), to the nearest whole number, halves up.
  const divisor = whole * present;
  return Math.floor((200_000 * sum + divisor) / (2 * divisor));
}

function leastCommonMultiple(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
