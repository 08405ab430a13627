import { describe, expect, test } from '@jest/globals';
import {
  coarsen,
  coarsenParticipation,
  isBenchmark,
} from '../../../../functions/core/disclosure/protect-group.ts';

describe('isBenchmark', () => {
  test.each([
    ['three that share the answers', [4, 3, 3], true],
    ['two only', [5, 5, 0], false],
    ['one that has more than half', [6, 3, 2], false],
    ['one that has exactly half', [5, 3, 2], true],
    ['too few in all', [2, 1, 1], false],
    ['nobody', [], false],
  ])('%s', (_name, respondents, expected) => {
    expect(isBenchmark(respondents, 5)).toBe(expected);
  });
});

describe('coarsen', () => {
  test('gives whole percent and a base in tens', () => {
    expect(coarsen({ kind: 'shown', share: 0.7349, low: 0.7012, high: 0.7651, base: 1234 })).toEqual({
      kind: 'shown',
      share: 0.73,
      low: 0.7,
      high: 0.77,
      base: 1230,
    });
  });

  test('adds nothing to what is withheld', () => {
    expect(coarsen({ kind: 'withheld' })).toEqual({ kind: 'withheld' });
  });

  test('never says that nobody answered', () => {
    expect(coarsenParticipation(40, 4)).toEqual({ kind: 'shown', units: 40, respondents: 10 });
  });
});
