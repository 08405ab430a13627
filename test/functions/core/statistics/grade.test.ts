import { expect, test } from '@jest/globals';
import { gradeOf } from '../../../../functions/core/statistics/grade.ts';

const share = { low: 0, high: 1 };

test('an interval of a share is graded by its half-width in points', () => {
  const grades = [0.05, 0.0501, 0.1, 0.1001, 0.2, 0.2001].map((half) =>
    gradeOf({ low: 0.5 - half, high: 0.5 + half }, share),
  );
  expect(grades).toEqual(['good', 'fair', 'fair', 'weak', 'weak', 'too-uncertain']);
});

test('an interval of a mean by the same part of its scale', () => {
  const six = { low: 1, high: 6 };
  const grades = [0.25, 0.5, 1, 1.01].map((half) => gradeOf({ low: 3 - half, high: 3 + half }, six));
  expect(grades).toEqual(['good', 'fair', 'weak', 'too-uncertain']);
});
