import type { Domain, Release } from './release.ts';

type Rate = Release['quality']['rates'][number];

/** An authority's rate is told from this many units on, to the nearest five points, and never as none or all. */
const FEWEST_UNITS = 5;

/**
 * AAPOR's second response rate of every domain, from what is told of its participation: respondents over eligible
 * units. Where the number of respondents is not told there is no rate: of few units a rounded one would give it.
 *
 * Whole percent; of an authority to five points, where 0 and 100 stand for "under 5" and "over 95". Source:
 * statistics note, 10 and 14.6.
 */
export function ratesOf(domains: readonly Domain[]): Rate[] {
  return domains.map(({ id, kind, participation }): Rate => {
    const { units } = participation;
    const isTold = units > 0 && (kind !== 'authority' || units >= FEWEST_UNITS);
    if (participation.kind === 'withheld' || !isTold) return { domain: id, units };
    const step = kind === 'authority' ? 5 : 1;
    const percent = step * Math.round((100 * participation.respondents) / units / step);
    return { domain: id, units, percent: Math.min(100, percent) };
  });
}
