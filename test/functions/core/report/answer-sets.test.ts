import { describe, expect, test } from '@jest/globals';
import { answerSets } from '../../../../functions/core/report/answer-sets.ts';
import { QUESTIONNAIRE } from '../../../support/sample-release.ts';

const setsOf = (theme: string) =>
  answerSets(QUESTIONNAIRE.indicators.filter((indicator) => indicator.theme === theme)).map((set) =>
    set.map(({ id }) => id),
  );

describe('answerSets', () => {
  test('keeps what helped apart from what hindered, though both are of one question', () => {
    const [helped = [], hindered = [], ...more] = setsOf('conditions');

    expect(helped.length).toBeGreaterThan(2);
    expect(helped.every((id) => id.startsWith('helped-by-'))).toBe(true);
    expect(hindered.every((id) => id.startsWith('hindered-by-'))).toBe(true);
    expect(more).toEqual([]);
  });

  test('leaves out totals: they are no answer among the others', () => {
    expect(setsOf('value').flat()).not.toContain('value-several');
    expect(setsOf('cooperation').flat()).not.toContain('cooperated-outside');
    expect(setsOf('innovation').flat()).not.toContain('innovated');
  });

  test('ranks no two: one of them is always first', () => {
    expect(setsOf('novelty-and-spread').every((set) => set.length >= 3)).toBe(true);
    expect(setsOf('novelty-and-spread').flat()).not.toContain('first');
  });
});
