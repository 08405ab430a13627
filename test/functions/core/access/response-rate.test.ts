import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { responseRate } from '../../../../functions/core/access/response-rate.ts';

describe('A response rate', () => {
  test.each([
    [40, 18, { kind: 'about', percent: 45 }],
    [40, 17, { kind: 'about', percent: 45 }], // 42.5 goes up
    [1000, 424, { kind: 'about', percent: 40 }],
    [5, 0, { kind: 'under', percent: 5 }],
    [100, 2, { kind: 'under', percent: 5 }],
    [200, 5, { kind: 'about', percent: 5 }], // 2.5 goes up
    [5, 5, { kind: 'over', percent: 95 }],
    [100, 98, { kind: 'over', percent: 95 }],
    [1000, 974, { kind: 'about', percent: 95 }],
    [4, 0, { kind: 'too-few-units', fewest: 5 }],
    [4, 4, { kind: 'too-few-units', fewest: 5 }],
    [0, 0, { kind: 'too-few-units', fewest: 5 }],
  ] as const)('of %i units with %i answers', (units, respondents, expected) => {
    expect(responseRate(units, respondents)).toEqual(expected);
  });

  test.each([
    [5, 6],
    [-1, 0],
    [5.5, 1],
    [5, Number.NaN],
  ])('is not made of %d and %d', (units, respondents) => {
    expect(() => responseRate(units, respondents)).toThrow(RangeError);
  });

  const counts = fc.nat({ max: 5000 }).chain((units) => fc.tuple(fc.constant(units), fc.nat({ max: units })));

  test('never lies more than two and a half points from the truth, and never tells none or all', () => {
    fc.assert(
      fc.property(counts, ([units, respondents]) => {
        const rate = responseRate(units, respondents);
        if (rate.kind === 'too-few-units') return expect(units).toBeLessThan(5);
        const truth = (100 * respondents) / units;
        if (rate.kind === 'under') return expect(truth).toBeLessThan(2.5);
        if (rate.kind === 'over') return expect(truth).toBeGreaterThanOrEqual(97.5);
        expect(rate.percent % 5).toBe(0);
        expect(rate.percent).toBeGreaterThanOrEqual(5);
        expect(rate.percent).toBeLessThanOrEqual(95);
        expect(Math.abs(rate.percent - truth)).toBeLessThanOrEqual(2.5 + 1e-9);
      }),
    );
  });
});
