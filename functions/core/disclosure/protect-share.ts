import type { Thresholds } from '../edition/edition.ts';
import type { Figure } from '../release/release.ts';

/** A share as computed, with the counts that decide whether it may be shown. */
export interface UnprotectedShare {
  /** From 0 to 1, as are the limits. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Respondents that were asked and gave a valid answer. */
  readonly base: number;
  /** Those for which the indicator holds. */
  readonly holds: number;
  /** Respondents of the whole domain. */
  readonly respondents: number;
  /** Whether only some are asked, by their earlier answers. */
  readonly isFiltered: boolean;
}

/**
 * Decides what of a share may be shown, looking at this share alone.
 *
 * - Fewer than `minBase` answers: withheld.
 * - Asked of some only, and the rest are fewer than `minCategory` (or none): withheld, since base and number
 *   of respondents together would tell how those few answered the question before.
 * - The count, or its complement, below `minCategory`: the band it lies in, so that one who answered
 *   otherwise, or unanimity, is not told.
 *
 * What a share gives away together with other shares (totals, differences, earlier releases) is not looked
 * at here: that is the suppression pattern of the whole release, which comes with the full method.
 *
 * Source: the statistics note, sections 14.1 and 14.2.
 */
export function protectShare(share: UnprotectedShare, { minBase, minCategory }: Thresholds): Figure {
  const { base, holds, respondents, isFiltered } = share;
  if (base < minBase) return { kind: 'withheld' };
  if (isFiltered && respondents - base < minCategory) return { kind: 'withheld' };
  if (holds < minCategory) return { kind: 'few', atMost: minCategory - 1, base };
  if (base - holds < minCategory) return { kind: 'nearly-all', atMost: minCategory - 1, base };
  return {
    kind: 'shown',
    share: round4(share.share),
    low: round4(share.low),
    high: round4(share.high),
    base,
  };
}

function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
