import type { Figure } from '../release/release.ts';

type ShownFigure = Extract<Figure, { kind: 'shown' }>;

/**
 * How well a share is known: by half the width of its interval in percentage points, `good` up to 5, `fair`
 * up to 10, `weak` up to 20. Above that there are too few answers to conclude anything: `open`.
 * Source: the statistics note, section 6.
 */
export type Certainty = 'good' | 'fair' | 'weak' | 'open';

export function certaintyOf({ low, high }: ShownFigure): Certainty {
  // In the four decimals of a release, so that a width of exactly ten points is no 10.000000000000002.
  const width = Math.round((high - low) * 10_000);
  if (width <= 1_000) return 'good';
  if (width <= 2_000) return 'fair';
  return width <= 4_000 ? 'weak' : 'open';
}
