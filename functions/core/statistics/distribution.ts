/** A weighted distribution over the ordered points of a scale. */
export interface Distribution {
  /** Fractions that add to 1, by point. */
  readonly shares: readonly number[];
  readonly cumulative: readonly number[];
  /** Index of the smallest point with at least half at or below it. */
  readonly median: number;
  /** On points numbered from 1, as if answers were spread evenly over their point. */
  readonly interpolatedMedian: number;
}

/** What each weighting group has on each point. */
export interface WeightedCounts {
  readonly weight: number;
  readonly counts: readonly number[];
}

/** Undefined when nobody answered. Source: statistics note, section 12. */
export function distribution(parts: readonly WeightedCounts[], points: number): Distribution | undefined {
  const sums = Array.from({ length: points }, (_, point) =>
    parts.reduce(
      (sum, { weight, counts }) => sum + (counts[point] === 0 ? 0 : weight * (counts[point] as number)),
      0,
    ),
  );
  const all = sums.reduce((sum, x) => sum + x, 0);
  if (all === 0) return undefined;
  const shares = sums.map((sum) => sum / all);
  let running = 0;
  const cumulative = shares.map((share) => (running += share));
  // A half that is a half but for rounding counts as one.
  const median = cumulative.findIndex((share) => share >= 0.5 - 1e-12);
  const below = median === 0 ? 0 : (cumulative[median - 1] as number);
  return {
    shares,
    cumulative,
    median,
    interpolatedMedian: median + 0.5 + (0.5 - below) / (shares[median] as number),
  };
}
