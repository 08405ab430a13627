import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { groupSectors, type SectorSize } from '../../../../functions/core/statistics/weighting-groups.ts';

const sizes = (respondents: Record<string, number>): SectorSize[] =>
  Object.entries(respondents).map(([sector, n]) => ({ sector, units: n * 2 + 1, respondents: n }));
const names = (groups: readonly (readonly SectorSize[])[]) =>
  groups.map((group) => group.map((s) => s.sector));

describe('groupSectors', () => {
  test.each([
    ['a sector with enough stands alone', { a: 5, b: 9 }, [['a'], ['b']]],
    ['thin ones are pooled', { a: 9, b: 3, c: 2 }, [['a'], ['b', 'c']]],
    ['a pool that is thin joins the smallest', { a: 9, b: 6, c: 2 }, [['a'], ['b', 'c']]],
    ['ties go by name', { b: 6, a: 6, c: 2 }, [['b'], ['a', 'c']]],
    ['none standing: all are one', { a: 2, b: 1 }, [['a', 'b']]],
    ['a sector without answers is in somebody’s group', { a: 6, b: 0 }, [['a', 'b']]],
  ])('%s', (_name, respondents, expected) => {
    expect(names(groupSectors(sizes(respondents), 5))).toEqual(expected);
  });

  test('puts every sector in one group, and leaves no thin group beside another', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(12)), (respondents) => {
        const groups = groupSectors(sizes(respondents), 5);

        expect(
          groups
            .flat()
            .map((s) => s.sector)
            .toSorted(),
        ).toEqual(Object.keys(respondents).toSorted());
        const counts = groups.map((group) => group.reduce((sum, s) => sum + s.respondents, 0));
        expect(counts.length <= 1 || counts.every((n) => n >= 5)).toBe(true);
      }),
    );
  });
});
