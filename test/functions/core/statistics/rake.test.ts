import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeEmptyMargins } from '../../../../functions/core/statistics/merge-margins.ts';
import { RakingError, rake } from '../../../../functions/core/statistics/rake.ts';
import { twoWayFit } from '../../../../functions/core/statistics/raked-estimate.ts';

const cell = (row: string, column: string, respondents: number) => ({ row, column, respondents });
const table = [cell('a', 'x', 10), cell('a', 'y', 20), cell('b', 'x', 30), cell('b', 'y', 5)];

describe('raked weights', () => {
  test('meet both margins', () => {
    const weights = rake(
      table,
      new Map(Object.entries({ a: 90, b: 60 })),
      new Map(Object.entries({ x: 80, y: 70 })),
    );
    const sum = (of: (i: number) => boolean) =>
      table.reduce((total, { respondents }, i) => total + (of(i) ? respondents * (weights[i] ?? 0) : 0), 0);
    expect(sum((i) => table[i]?.row === 'a')).toBeCloseTo(90, 7);
    expect(sum((i) => table[i]?.column === 'x')).toBeCloseTo(80, 7);
  });

  test('are refused where nobody answered in a margin, or the margins contradict each other', () => {
    const rows = new Map(Object.entries({ a: 90, b: 60 }));
    const columns = new Map(Object.entries({ x: 80, y: 70, z: 1 }));
    expect(() => rake(table, rows, columns)).toThrow(RakingError);
    expect(() => rake(table, rows, new Map(Object.entries({ x: 80, y: 700 })))).toThrow(RakingError);
  });
});

test('a column without respondents joins one of its region, or of the country', () => {
  const margin = (name: string, region: string, respondents: number) => ({ name, region, respondents });
  const hosts = mergeEmptyMargins([
    margin('a', 'north', 0),
    margin('b', 'north', 9),
    margin('c', 'north', 7),
    margin('d', 'south', 0),
    margin('e', 'west', 5),
  ]);
  expect(Object.fromEntries(hosts)).toEqual({ a: 'c', b: 'b', c: 'c', d: 'e', e: 'e' });
  expect(mergeEmptyMargins([margin('a', 'north', 0)])).toEqual(new Map([['a', 'a']]));
});

describe('a two-way fit', () => {
  const cells = fc.uniqueArray(
    fc.record({
      row: fc.constantFrom('a', 'b', 'c'),
      column: fc.constantFrom('x', 'y', 'z', 'lone'),
      respondents: fc.integer({ min: 1, max: 40 }),
    }),
    { selector: ({ row, column }) => `${row}${column}`, minLength: 1 },
  );

  test('leaves residuals that add to nothing in every row and column', () => {
    fc.assert(
      fc.property(cells, fc.infiniteStream(fc.integer({ min: -50, max: 50 })), (some, scores) => {
        const sums = some.map(() => scores.next().value as number);
        const fitted = twoWayFit(some)(sums);
        for (const margin of ['row', 'column'] as const) {
          for (const [, own] of Map.groupBy(some.keys(), (i) => some[i]?.[margin])) {
            const left = own.reduce(
              (total, i) => total + (sums[i] ?? 0) - (some[i]?.respondents ?? 0) * (fitted[i] ?? 0),
              0,
            );
            expect(left).toBeCloseTo(0, 7);
          }
        }
      }),
    );
  });
});
