import { describe, expect, test } from '@jest/globals';
import { showCategories, showCount, showScale } from '../../../../functions/core/disclosure/categories.ts';
import { LIMITS } from '../../../support/synthetic-table.ts';

// Numbers of the traps are those of the statistics note's list of classic mistakes.
describe('a count inside a base', () => {
  test('of all or of all but one is a band (traps 45 and 46)', () => {
    const band = { kind: 'band', low: 4, high: 6 };
    expect(showCount(6, 6, LIMITS)).toEqual(band);
    expect(showCount(5, 6, LIMITS)).toEqual(band);
  });

  test('of none to two is a band, whatever percent would be written (trap 44)', () => {
    for (const count of [0, 1, 2])
      expect(showCount(count, 7, LIMITS)).toEqual({ kind: 'band', low: 0, high: 2 });
    expect(showCount(3, 7, LIMITS)).toEqual({ kind: 'exact' });
    expect(showCount(4, 7, LIMITS)).toEqual({ kind: 'exact' });
  });

  test('of too few answers is not told at all', () => {
    expect(showCount(2, 4, LIMITS)).toEqual({ kind: 'hidden' });
  });
});

describe('a distribution', () => {
  test('pools categories and leaves none blank (trap 47)', () => {
    const shown = showCategories({ a: 5, b: 4, c: 3, d: 0 }, LIMITS);
    expect(shown).toEqual({ kind: 'classes', own: ['a', 'b'], pooled: ['c', 'd'] });
  });

  test('of a scale is told by points, pairs or halves', () => {
    expect(showScale([3, 3, 3, 3, 3, 3], LIMITS)).toMatchObject({ kind: 'classes', classes: { length: 6 } });
    expect(showScale([1, 2, 3, 3, 1, 2], LIMITS)).toMatchObject({
      classes: [
        [0, 1],
        [2, 3],
        [4, 5],
      ],
    });
    expect(showScale([1, 1, 1, 4, 1, 1], LIMITS)).toMatchObject({
      classes: [
        [0, 1, 2],
        [3, 4, 5],
      ],
    });
    expect(showScale([0, 0, 0, 0, 6, 0], LIMITS)).toEqual({ kind: 'none', isMeanShown: false });
    expect(showScale([0, 0, 0, 4, 0, 0], LIMITS)).toEqual({ kind: 'hidden' });
  });

  test('tells empty categories from fifty answers on', () => {
    expect(showScale([10, 10, 10, 10, 10, 0], LIMITS)).toMatchObject({ classes: { length: 6 } });
    expect(showScale([10, 10, 10, 10, 9, 0], LIMITS)).toMatchObject({ classes: { length: 3 } });
  });
});
