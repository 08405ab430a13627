import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { normal, pick, pickWeighted, randomFrom, wholeBetween } from '../../../functions/core/random.ts';

const many = (seed: string | number, count = 10_000) => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => random());
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('randomFrom', () => {
  test('gives the sequence of mulberry32', () => {
    // First values of the reference implementation for seed 1.
    expect(many(1, 3).map((value) => Math.round(value * 2 ** 32))).toEqual([
      2693262067, 11749833, 2265367787,
    ]);
  });

  test('is the same for the same seed, and far away for a near one', () => {
    expect(many('a', 5)).toEqual(many('a', 5));
    expect(many('unit-01', 5)).not.toEqual(many('unit-02', 5));
    const firsts = Array.from({ length: 10_000 }, (_, index) => randomFrom(`unit-${index}`)());
    expect(Math.abs(mean(firsts) - 0.5)).toBeLessThan(0.01);
  });

  test('stays in [0, 1) and is even', () => {
    const values = many('even');

    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(Math.abs(mean(values) - 0.5)).toBeLessThan(0.01);
  });
});

describe('wholeBetween', () => {
  test('stays between its ends and reaches both', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 5 }), fc.nat(3), fc.nat(), (low, width, seed) => {
        const random = randomFrom(seed);
        const values = Array.from({ length: 200 }, () => wholeBetween(random, low, low + width));
        expect([Math.min(...values), Math.max(...values)]).toEqual([low, low + width]);
      }),
      { numRuns: 50, seed: 1 },
    );
  });
});

describe('pickWeighted', () => {
  test('picks as often as the weights say, and never what weighs nothing', () => {
    const random = randomFrom(7);
    const picked = Array.from({ length: 10_000 }, () => pickWeighted(random, [0, 1, 3], (weight) => weight));

    expect(picked).not.toContain(0);
    expect(picked.filter((weight) => weight === 3).length / picked.length).toBeCloseTo(0.75, 1);
  });

  test('picks any when all weigh nothing', () => {
    expect(['a', 'b']).toContain(pickWeighted(randomFrom(1), ['a', 'b'], () => 0));
  });
});

describe('pick', () => {
  test('refuses to pick from nothing', () => {
    expect(() => pick(randomFrom(1), [])).toThrow(RangeError);
  });
});

describe('normal', () => {
  test('has mean 0 and standard deviation 1', () => {
    const random = randomFrom('normal');
    const values = Array.from({ length: 20_000 }, () => normal(random));

    expect(Math.abs(mean(values))).toBeLessThan(0.02);
    expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1);
  });
});
