import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { twoSidedQuantile } from '../../../../functions/core/statistics/normal-quantile.ts';
import { wilsonInterval } from '../../../../functions/core/statistics/wilson.ts';

const Z = 1.959963984540054;

describe('wilsonInterval', () => {
  // Published or worked in the note on classic mistakes (18, 20).
  test.each([
    ['6 of 8 in a large population', 0.75, 8, 0.41, 0.93],
    ['5 of 5 of 12 units: 5 / (1 - 5/12) answers', 1, 5 / (1 - 5 / 12), 0.69, 1],
    ['6 of 8 worth 35 answers', 0.75, 35, 0.587, 0.864],
    ['Newcombe 1998, table I: 81 of 263', 81 / 263, 263, 0.2553, 0.3662],
    ['Newcombe 1998, table I: 0 of 20', 0, 20, 0, 0.1611],
  ])('is right for %s', (_name, share, base, low, high) => {
    const interval = wilsonInterval(share, base, Z);

    expect(interval.low).toBeCloseTo(low, low.toString().length > 5 ? 4 : 2);
    expect(interval.high).toBeCloseTo(high, high.toString().length > 5 ? 4 : 2);
  });

  const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
  const anyBase = fc.double({ min: 0.5, max: 1e6, noNaN: true });

  test('holds the share and stays within 0 and 1', () => {
    fc.assert(
      fc.property(anyShare, anyBase, (share, base) => {
        const { low, high } = wilsonInterval(share, base, Z);

        expect(0 <= low && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1).toBe(true);
      }),
    );
  });

  test('is mirrored for the complement', () => {
    fc.assert(
      fc.property(anyShare, anyBase, (share, base) => {
        const { low, high } = wilsonInterval(share, base, Z);
        const mirrored = wilsonInterval(1 - share, base, Z);

        expect(mirrored.low).toBeCloseTo(1 - high, 9);
        expect(mirrored.high).toBeCloseTo(1 - low, 9);
      }),
    );
  });

  test('is a point when everybody has answered', () => {
    expect(wilsonInterval(0.4, Number.POSITIVE_INFINITY, Z)).toEqual({ low: 0.4, high: 0.4 });
  });
});

describe('twoSidedQuantile', () => {
  test.each([
    [0.95, 1.959963984540054],
    [0.9, 1.6448536269514722],
    [0.99, 2.5758293035489004],
    [0.5, 0.6744897501960817],
  ])('is right for a level of %p', (level, z) => {
    expect(twoSidedQuantile(level)).toBeCloseTo(z, 12);
  });

  test.each([0, 1, -0.5, Number.NaN])('refuses the level %p', (level) => {
    expect(() => twoSidedQuantile(level)).toThrow(RangeError);
  });
});
