/**
 * Sample quantile, type 7 (linear interpolation, R's default): of sorted values x, at h = (n − 1)p.
 *
 * @throws {RangeError} for no values, or a probability outside [0, 1].
 *
 * Source: Hyndman and Fan (1996), The American Statistician 50.
 */
export function quantile(values: readonly number[], probability: number): number {
  if (values.length === 0 || !(probability >= 0 && probability <= 1)) {
    throw new RangeError(`There is no quantile ${probability} of ${values.length} values`);
  }
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * probability;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (place - below) * (high - low);
}
