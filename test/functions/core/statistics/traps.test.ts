import { describe, expect, test } from '@jest/globals';
import { benjaminiHochberg } from '../../../../functions/core/statistics/benjamini-hochberg.ts';
import { compareMeans, compareShares } from '../../../../functions/core/statistics/compare.ts';
import { weightQuality } from '../../../../functions/core/statistics/design-effect.ts';
import { type Estimate, estimate } from '../../../../functions/core/statistics/estimate.ts';
import { ownMeanInterval } from '../../../../functions/core/statistics/mean-interval.ts';
import { areAllEqual, momentsOfShare } from '../../../../functions/core/statistics/moments.ts';
import { responseRates } from '../../../../functions/core/statistics/response-rates.ts';
import { effectiveBase, shareInterval } from '../../../../functions/core/statistics/share-interval.ts';

const LEVEL = 0.95;

/** What a domain has of one group: units and respondents of the group, answers and yes of the domain. */
const part = (units: number, respondents: number, base: number, yes: number) => ({
  group: { units, respondents },
  moments: momentsOfShare(base, yes),
});

function estimated(parts: readonly ReturnType<typeof part>[], fpc = true): Estimate {
  const found = estimate(parts, fpc);
  if (found === undefined) throw new Error('Nobody answered');
  return found;
}

const error = (one: Estimate) => Math.sqrt(one.variance);

/** Mistakes that are easily made, each with its right number (traps of the statistics note). */
describe('weights', () => {
  test('1: sectors that respond differently are weighed', () => {
    expect(estimated([part(100, 50, 50, 40), part(300, 50, 50, 20)]).mean).toBeCloseTo(0.5, 12);
  });

  test('2: municipalities count by their units', () => {
    expect(estimated([part(10, 5, 5, 5), part(90, 45, 45, 18)]).mean).toBeCloseTo(0.46, 12);
  });

  test('3: one more answer changes the weight of all', () => {
    expect(estimated([part(100, 4, 4, 3)]).mean).toBeCloseTo(0.75, 12);
    expect(estimated([part(100, 5, 5, 4)]).mean).toBeCloseTo(0.8, 12);
  });

  test('6: unequal weights have a price', () => {
    const even = { group: { units: 50, respondents: 50 }, moments: momentsOfShare(50, 25) };
    const heavy = { group: { units: 90, respondents: 10 }, moments: momentsOfShare(10, 5) };
    expect(estimated([even, heavy]).kishBase).toBeCloseTo(22.8, 1);
    expect(weightQuality([even.group, heavy.group])).toEqual({
      designEffect: expect.closeTo(60 / 22.79, 2),
      smallestWeight: 1,
      largestWeight: 9,
    });
    expect(weightQuality([])).toBeUndefined();
  });
});

describe('standard errors', () => {
  test('7 and 10: of respondents, not of units, and by n - 1', () => {
    expect(error(estimated([part(400, 100, 100, 50)]))).toBeCloseTo(0.0435, 4);
    expect(error(estimated([part(400, 5, 5, 3)], false))).toBeCloseTo(0.245, 3);
  });

  test('8 and 9: less for those who answered of those there are', () => {
    expect(error(estimated([part(15, 12, 12, 6)]))).toBeCloseTo(0.067, 3);
  });

  test('11: respondents outside the domain count in their group', () => {
    const found = estimated([part(100, 10, 3, 2), part(20, 10, 8, 2)]);
    expect([found.mean, error(found)]).toEqual([expect.closeTo(0.522, 3), expect.closeTo(0.188, 3)]);
  });

  test('12: those without a valid answer count in their group', () => {
    expect(error(estimated([part(40, 20, 12, 6)]))).toBeCloseTo(0.1047, 4);
  });

  test('15: a lone respondent adds nothing, and is no division by zero', () => {
    expect(error(estimated([part(10, 1, 1, 1), part(20, 10, 10, 5)]))).toBeGreaterThan(0);
  });

  test('16 and 17: whole numbers decide, also large ones', () => {
    const moments = { base: 3, total: 30_000_006, squares: 300_000_120_000_014 };
    expect(areAllEqual(moments)).toBe(false);
    expect(areAllEqual(momentsOfShare(7, 7))).toBe(true);
    const found = estimate(
      [{ group: { units: 9, respondents: 3 }, moments: { base: 3, total: 9, squares: 27 } }],
      true,
    );
    expect([found?.mean, found?.variance]).toEqual([3, 0]);
  });
});

describe('intervals', () => {
  test('18: all of five', () => {
    const all = shareInterval(estimated([part(12, 5, 5, 5)]), 5 / 12, LEVEL);
    expect(all).toEqual({ low: expect.closeTo(0.69, 2), high: 1 });
  });

  test('19 and 20: most units answered', () => {
    const few = shareInterval(estimated([part(20, 8, 8, 6)]), 8 / 20, LEVEL);
    expect(few).toEqual({ low: expect.closeTo(0.46, 2), high: expect.closeTo(0.91, 2) });
    const most = estimated([part(10, 8, 8, 6)]);
    expect(effectiveBase(most, 0.8, LEVEL).fromVariance).toBeCloseTo(35, 6);
    const cut = shareInterval(most, 0.8, LEVEL, { bounds: { units: 10 } });
    expect(cut).toEqual({ low: expect.closeTo(0.6, 3), high: 0.8 });
  });

  test('22: five who said the same', () => {
    const alike = { group: { units: 9, respondents: 5 }, moments: { base: 5, total: 25, squares: 125 } };
    const found = estimate([alike], true) as Estimate;
    expect(ownMeanInterval(found, 5 / 9, 1.3, LEVEL, { low: 1, high: 6 })).toMatchObject({
      low: expect.closeTo(4.33, 2),
      high: expect.closeTo(5.67, 2),
    });
  });
});

describe('comparisons', () => {
  test('25: six who all said yes against 80 %', () => {
    const six = estimated([part(12, 6, 6, 6)], false);
    const rest = estimated([part(4000, 1000, 1000, 800)], false);
    const found = compareShares(six, rest, LEVEL);
    expect(found?.z).toBeCloseTo(1.22, 2);
    expect(found?.p).toBeCloseTo(0.22, 2);
    expect(found?.interval).toEqual({ low: expect.closeTo(-0.19, 2), high: expect.closeTo(0.23, 2) });
  });

  test('swapping the sides changes the sign alone', () => {
    const one = estimated([part(30, 12, 12, 5)], false);
    const other = estimated([part(300, 90, 80, 60)], false);
    const [there, back] = [compareShares(one, other, LEVEL), compareShares(other, one, LEVEL)];
    expect(back?.difference).toBeCloseTo(-(there?.difference ?? 0), 14);
    expect(back?.p).toBeCloseTo(there?.p ?? 0, 14);
    expect(back?.interval.low).toBeCloseTo(-(there?.interval.high ?? 0), 14);
  });

  test('of means where nothing varies are none', () => {
    const alike = { mean: 4, variance: 0 };
    expect(compareMeans(alike, alike, LEVEL)).toMatchObject({ difference: 0, z: 0, p: 1 });
  });

  test('28: of ten, three are marked', () => {
    const adjusted = benjaminiHochberg([0.001, 0.008, 0.012, 0.03, 0.041, 0.2, 0.35, 0.5, 0.7, 0.9]);
    expect(adjusted.slice(0, 5)).toEqual(
      [0.01, 0.04, 0.04, 0.075, 0.082].map((q) => expect.closeTo(q, 10) as unknown as number),
    );
    expect(adjusted.filter((q) => q <= 0.05)).toHaveLength(3);
    expect(benjaminiHochberg([])).toEqual([]);
  });
});

test('36: response rates have a definition', () => {
  const rates = responseRates({
    complete: 40,
    partial: 5,
    refused: 10,
    noContact: 8,
    unknown: 32,
    ineligible: 5,
  });
  expect(rates).toEqual({
    eligibility: expect.closeTo(0.926, 3),
    rr1: expect.closeTo(0.421, 3),
    rr2: expect.closeTo(0.474, 3),
    rr3: expect.closeTo(0.432, 3),
    rr4: expect.closeTo(0.486, 3),
    rr5: expect.closeTo(0.635, 3),
    rr6: expect.closeTo(0.714, 3),
  });
  const nobody = { complete: 0, partial: 0, refused: 0, noContact: 0, unknown: 7, ineligible: 0 };
  expect(responseRates(nobody)).toMatchObject({ rr1: 0, rr2: 0, rr5: undefined, eligibility: undefined });
});
