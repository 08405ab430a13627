import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { combinationOf } from '../../../../functions/core/disclosure/combination-of.ts';
import { PRIMES, RowSpace } from '../../../../functions/core/disclosure/row-space.ts';
import { randomFrom } from '../../../../functions/core/random.ts';
import { FractionSpace } from '../../../support/fraction-space.ts';

const WIDTH = 6;
const row = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: WIDTH, maxLength: WIDTH });
const sparse = (values: readonly number[]) =>
  new Map(values.map((value, i) => [i, value] as const).filter(([, value]) => value !== 0));

describe('the combinations of rows', () => {
  test('are those over the fractions, whichever prime they are found by', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 7 }), row, (rows, target) => {
        const exact = new FractionSpace(rows.map((values) => values.map(BigInt))).has(target.map(BigInt));
        for (const prime of Object.values(PRIMES)) {
          const space = new RowSpace(rows.map(sparse), prime);
          expect(space.has(sparse(target))).toBe(exact);
          const vector = space.nullVector(randomFrom(3), WIDTH);
          expect(space.product(sparse(target), vector) === 0).toBe(exact);
          for (const own of rows) expect(space.product(sparse(own), vector)).toBe(0);
        }
      }),
    );
  });

  test('name rows that add up to the target', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 7 }), row, (rows, target) => {
        const taking = combinationOf(rows.map(sparse), sparse(target));
        expect(taking !== undefined).toBe(new RowSpace(rows.map(sparse)).has(sparse(target)));
        if (taking === undefined) return;
        // In the account the target stands with the opposite sign.
        const sum = target.map((_value, column) =>
          [...taking].reduce(
            (total, [i, factor]) => total + BigInt(factor) * BigInt(rows[i]?.[column] ?? 0),
            BigInt(target[column] ?? 0),
          ),
        );
        expect(sum.map((value) => value % BigInt(PRIMES.first))).toEqual(sum.map(() => 0n));
      }),
    );
  });

  test('count how many rows are independent', () => {
    const space = new RowSpace();
    expect(space.add(new Map([[0, 1]]))).toBe(true);
    expect(space.add(new Map([[0, 5]]))).toBe(false);
    expect(space.add(new Map([[900, 1]]))).toBe(true);
    expect(space.rank).toBe(2);
    expect(space.has(new Map([[9000, 1]]))).toBe(false);
  });
});
