import { density, massWithin } from './normal-distribution.ts';

/**
 * z for a two-sided interval at `level`: 1.959963984540054 for 0.95.
 *
 * The inverse of the normal distribution by Newton's method on a series for its integral; good to about
 * fourteen digits for levels up to 0.9999.
 *
 * @throws {RangeError} for a level outside (0, 1).
 */
export function twoSidedQuantile(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`A level lies between 0 and 1, not ${level}`);
  const known = KNOWN.get(level);
  if (known !== undefined) return known;
  let z = 1;
  for (let round = 0; round < 60; round++) {
    const step = (massWithin(z) - level) / (2 * density(z));
    z -= Math.max(-1, Math.min(1, step));
    if (Math.abs(step) < 1e-15 * z) break;
  }
  KNOWN.set(level, z);
  return z;
}

/** By level; there are as many as a release has intervals of, and sizes of sets that are ranked. */
const KNOWN = new Map<number, number>();
