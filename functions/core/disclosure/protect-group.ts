import type { Figure, Participation } from '../release/release.ts';

/**
 * Whether figures of a group may stand beside a municipality's own: at least `minBase` respondents from at
 * least three authorities, none of which has more than half of them.
 *
 * `respondents` is by authority. Source: the statistics note, section 7.4.
 */
export function isBenchmark(respondents: readonly number[], minBase: number): boolean {
  const total = respondents.reduce((sum, n) => sum + n, 0);
  const contributing = respondents.filter((n) => n > 0);
  return total >= minBase && contributing.length >= 3 && contributing.every((n) => 2 * n <= total);
}

/**
 * A group's figure in the coarseness that it is shown in: whole percent, base in tens. What an authority with
 * few answers adds to its group then cannot be had by subtracting the others.
 */
export function coarsen(figure: Figure): Figure {
  if (figure.kind === 'shown') {
    const { share, low, high, base } = figure;
    return { kind: 'shown', share: percent(share), low: percent(low), high: percent(high), base: tens(base) };
  }
  return figure.kind === 'few' || figure.kind === 'nearly-all'
    ? { ...figure, base: tens(figure.base) }
    : figure;
}

/** The same for the number of respondents. */
export function coarsenParticipation(units: number, respondents: number): Participation {
  return { kind: 'shown', units, respondents: tens(respondents) };
}

function percent(share: number): number {
  return Math.round(share * 100) / 100;
}

/** Never zero: somebody answered, or there would be no figure. */
function tens(count: number): number {
  return Math.max(10, Math.round(count / 10) * 10);
}
