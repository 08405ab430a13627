import { twoSidedQuantile } from './normal-quantile.ts';
import { betaDistribution, logGamma } from './special-functions.ts';

/**
 * t for a two-sided interval at `level` with `df` degrees of freedom: 2.776 for 0.95 and 4.
 *
 * Newton's method on the distribution function, from the normal quantile: the function is concave there, so
 * each step comes nearer from the left. `df` need not be whole.
 *
 * @throws {RangeError} for a level outside (0, 1), or df that is not positive.
 */
export function studentQuantile(level: number, df: number): number {
  const ofLevel = KNOWN.get(level) ?? new Map<number, number>();
  KNOWN.set(level, ofLevel);
  const known = ofLevel.get(df);
  if (known !== undefined) return known;
  const found = quantileOf(level, df);
  ofLevel.set(df, found);
  return found;
}

/** By level and degrees of freedom; a release asks for the same few thousand a hundred thousand times. */
const KNOWN = new Map<number, Map<number, number>>();

function quantileOf(level: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`Degrees of freedom are positive, not ${df}`);
  let t = twoSidedQuantile(level);
  if (df === Number.POSITIVE_INFINITY) return t;
  const logConstant = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
  for (let round = 0; round < 200; round++) {
    const outside = betaDistribution(df / (df + t * t), df / 2, 0.5);
    const density = Math.exp(logConstant - ((df + 1) / 2) * Math.log1p((t * t) / df));
    const step = (outside - (1 - level)) / (2 * density);
    t += step;
    if (Math.abs(step) <= 1e-15 * t) break;
  }
  return t;
}
