import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { numberFormat, wholePercent } from '../../../../functions/core/report/number-format.ts';

const nb = numberFormat('nb');
const en = numberFormat('en');

describe('numberFormat', () => {
  test.each([
    [0.74, '74\u202f%', '74%'],
    [0, '0\u202f%', '0%'],
    [1, '100\u202f%', '100%'],
    [0.004, 'under 1\u202f%', 'under 1%'],
    [0.9961, 'over 99\u202f%', 'over 99%'],
    [0.005, '1\u202f%', '1%'],
  ])('writes %d as %s and %s', (share, norwegian, english) => {
    expect(nb.percent(share)).toBe(norwegian);
    expect(numberFormat('nn').percent(share)).toBe(norwegian);
    expect(en.percent(share)).toBe(english);
  });

  test('keeps thousands apart', () => {
    expect(nb.whole(13_600)).toBe('13\u202f600');
    expect(en.whole(1_234_567)).toBe('1,234,567');
    expect(nb.whole(999)).toBe('999');
  });

  test('writes intervals, with and without the sign', () => {
    expect(nb.interval(0.6108, 0.8349)).toBe('61–83\u202f%');
    expect(en.bareInterval(0, 1)).toBe('0–100');
  });

  test('writes counts out of a base', () => {
    expect(nb.outOf(7, 9)).toBe('7 av 9');
    expect(en.outOf('0–2', 1_200)).toBe('0–2 of 1,200');
  });
});

describe('wholePercent', () => {
  test.each([
    [0.285, 29],
    [0.2849, 28],
    [0.145, 15],
    [0.565, 57],
    [0.995, 100],
  ])('rounds %d half up to %d', (share, percent) => {
    expect(wholePercent(share)).toBe(percent);
  });

  test('is never more than half a percent away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (tenThousandths) => {
        expect(Math.abs(wholePercent(tenThousandths / 10_000) - tenThousandths / 100)).toBeLessThanOrEqual(
          0.5,
        );
      }),
    );
  });
});
