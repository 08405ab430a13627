import { describe, expect, test } from '@jest/globals';
import { certaintyOf } from '../../../../functions/core/report/certainty.ts';

describe('certaintyOf', () => {
  test.each([
    [0.7, 0.7, 'good'],
    [0.65, 0.75, 'good'],
    [0.65, 0.7501, 'fair'],
    [0.6, 0.8, 'fair'],
    [0.5999, 0.8, 'weak'],
    [0.3, 0.7, 'weak'],
    [0.2999, 0.7, 'open'],
    [0, 1, 'open'],
  ])('grades %d–%d as %s', (low, high, certainty) => {
    expect(certaintyOf({ kind: 'shown', share: (low + high) / 2, low, high, base: 9 })).toBe(certainty);
  });
});
