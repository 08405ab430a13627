import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addSums,
  InexactSumError,
  NO_SUMS,
  type Sums,
  subtractSums,
  totalOf,
} from '../../../../functions/core/aggregation/sums.ts';

const anySums: fc.Arbitrary<Sums> = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 1000 }))
  .map((counts) => ({ counts: { ...counts } }));

describe('sums', () => {
  test('add up in any order and any grouping', () => {
    fc.assert(
      fc.property(fc.array(anySums), fc.array(anySums), (some, others) => {
        const together = totalOf([...some, ...others]);

        expect(totalOf([...others, ...some])).toEqual(together);
        expect(addSums(totalOf(some), totalOf(others))).toEqual(together);
      }),
    );
  });

  test('give back what was there when something is added and taken away', () => {
    fc.assert(
      fc.property(anySums, anySums, (some, others) => {
        expect(subtractSums(addSums(some, others), others)).toEqual(some);
      }),
    );
  });

  test('have nothing as their zero', () => {
    expect(addSums(NO_SUMS, { counts: { a: 2 } })).toEqual({ counts: { a: 2 } });
    expect(totalOf([])).toEqual(NO_SUMS);
  });

  test('hold the squares of a country’s index exactly, and refuse what they could not', () => {
    const one = { counts: { 'index.~squares': 99_999 ** 2 } };
    const country = totalOf(Array.from({ length: 14_000 }, () => one));

    expect(BigInt(country.counts['index.~squares'] as number)).toBe(14_000n * 99_999n ** 2n);
    expect(() => addSums({ counts: { a: Number.MAX_SAFE_INTEGER } }, { counts: { a: 1 } })).toThrow(
      InexactSumError,
    );
  });
});
