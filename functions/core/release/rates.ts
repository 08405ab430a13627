import type { Release } from './release.ts';
import type { Pattern, ReleaseTable } from './table.ts';

type Rate = Release['quality']['rates'][number];

/** An authority's rate is told from this many units on, to the nearest five points, and never as none or all. */
const FEWEST_UNITS = 5;

/**
 * AAPOR's second response rate of every domain: respondents over eligible units. A domain whose number of
 * respondents is not told has no rate: of few units a rounded rate would give the number.
 *
 * Whole percent; of an authority to five points, where 0 and 100 stand for "under 5" and "over 95". Source:
 * statistics note, 10 and 14.6.
 */
export function ratesOf(table: ReleaseTable, pattern: Pattern): readonly Rate[] {
  return table.domains
    .map(({ id, kind, cells }): Rate => {
      const units = cells.reduce((sum, i) => sum + (table.cells[i]?.units ?? 0), 0);
      const respondents = cells.reduce((sum, i) => sum + (table.cells[i]?.respondents ?? 0), 0);
      const isTold =
        units > 0 &&
        pattern.participation.get(id) === 'shown' &&
        (kind !== 'authority' || units >= FEWEST_UNITS);
      if (!isTold) return { domain: id, units };
      const step = kind === 'authority' ? 5 : 1;
      const percent = Math.min(100, step * Math.round((100 * respondents) / units / step));
      return { domain: id, units, percent };
    })
    .toSorted((a, b) => (a.domain < b.domain ? -1 : 1));
}
