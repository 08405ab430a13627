import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { protectShare } from '../../../../functions/core/disclosure/protect-share.ts';

const thresholds = { minBase: 5, minCategory: 3 };
const share = (holds: number, base: number, respondents = base, isFiltered = false) => ({
  share: base === 0 ? 0 : holds / base,
  low: 0,
  high: 1,
  base,
  holds,
  respondents,
  isFiltered,
});

describe('protectShare', () => {
  test.each([
    ['withholds a base of four', share(2, 4), 'withheld'],
    ['shows 3 of 6', share(3, 6), 'shown'],
    ['bands 2 of 6', share(2, 6), 'few'],
    ['bands none of 6 as it does 2 of 6', share(0, 6), 'few'],
    ['bands 4 of 6', share(4, 6), 'nearly-all'],
    ['bands one against the rest', share(5, 6), 'nearly-all'],
    ['bands unanimity', share(6, 6), 'nearly-all'],
    ['withholds what was asked of all but two', share(5, 10, 12, true), 'withheld'],
    ['withholds what was asked of all by a filter', share(5, 10, 10, true), 'withheld'],
    ['shows what was asked of all but three', share(5, 10, 13, true), 'shown'],
    ['shows an unfiltered question that two skipped', share(5, 10, 12), 'shown'],
  ])('%s', (_name, counts, kind) => {
    expect(protectShare(counts, thresholds).kind).toBe(kind);
  });

  test('tells of a band only its width and base', () => {
    expect(protectShare(share(1, 9), thresholds)).toEqual({ kind: 'few', atMost: 2, base: 9 });
  });

  const anyCounts = fc
    .tuple(fc.nat(40), fc.nat(40), fc.nat(10), fc.boolean())
    .map(([a, b, rest, isFiltered]) =>
      share(Math.min(a, b), Math.max(a, b), Math.max(a, b) + rest, isFiltered),
    );

  test('gives the same for all counts that must not be told apart', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        fc.pre(counts.base >= 6 && counts.holds < 3);

        expect(protectShare(counts, thresholds)).toEqual(protectShare({ ...counts, holds: 0 }, thresholds));
      }),
    );
  });

  test('shows nothing with stricter thresholds that looser ones withheld', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat(5), (counts, extra) => {
        fc.pre(protectShare(counts, thresholds).kind === 'withheld');

        expect(protectShare(counts, { minBase: 5 + extra, minCategory: 3 }).kind).toBe('withheld');
      }),
    );
  });
});
