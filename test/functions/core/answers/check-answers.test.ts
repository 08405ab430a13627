import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkAnswers, dropUnasked } from '../../../../functions/core/answers/check-answers.ts';
import { routeThrough } from '../../../../functions/core/questionnaire/route.ts';
import { anyWire, fullWire, validWire } from '../../../support/arbitrary-answers.ts';
import { unitLeader2026 } from '../../../support/respondent-scene.ts';
import { survey } from '../../../surveys/survey-files.ts';

const everyKind = survey('every-kind');
const habits = { walk: 'never', read: 'never', sing: 'never' };

describe.each([
  ['every kind', everyKind],
  ['a chain of conditions', survey('chain')],
  ['the unit leaders', unitLeader2026],
])('Asking %s', (_name, questionnaire) => {
  const asked = (answers: Parameters<typeof routeThrough>[1]) =>
    routeThrough(questionnaire, answers).flatMap(({ questions }) => questions.map(({ id }) => id));

  test('takes whatever somebody can answer, and nothing that they were not asked', () => {
    fc.assert(
      fc.property(validWire(questionnaire), (wire) => {
        const check = checkAnswers(questionnaire, wire);
        if (check.kind === 'invalid') throw new Error(JSON.stringify(check.problems));
        const ids = asked(check.answers);
        expect(Object.keys(check.answers).filter((id) => !ids.includes(id))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('says which answers were not asked for, and takes the rest without them', () => {
    fc.assert(
      fc.property(fullWire(questionnaire), (wire) => {
        const check = checkAnswers(questionnaire, wire);
        const problems = check.kind === 'invalid' ? check.problems : [];
        expect(problems.filter(({ code }) => code !== 'not-asked')).toEqual([]);
        const dropped = Object.keys(wire).filter(
          (id) => !Object.hasOwn(dropUnasked(questionnaire, wire), id),
        );
        expect(problems.map(({ question }) => question)).toEqual(
          dropped.filter((id) => !isNothing(wire[id])),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('never fails on anything, and dropping the unasked leaves none', () => {
    fc.assert(
      fc.property(anyWire(questionnaire), (wire) => {
        const kept = dropUnasked(questionnaire, wire);
        expect(dropUnasked(questionnaire, kept)).toEqual(kept);
        const check = checkAnswers(questionnaire, kept);
        const codes = check.kind === 'invalid' ? check.problems.map(({ code }) => code) : [];
        expect(codes).not.toContain('not-asked');
        expect(codes).not.toContain('unknown-question');
      }),
      { numRuns: 50 },
    );
  });
});

const isNothing = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

describe('What is required', () => {
  const problemsOf = (wire: Readonly<Record<string, unknown>>) => {
    const check = checkAnswers(everyKind, wire);
    return check.kind === 'invalid' ? check.problems : [];
  };

  test('is missed, row by row', () => {
    expect(problemsOf({ one: 'red', habits: { walk: 'never' } })).toEqual([
      { code: 'required', question: 'habits', item: 'read' },
      { code: 'required', question: 'habits', item: 'sing' },
    ]);
    expect(problemsOf({ habits })).toEqual([{ code: 'required', question: 'one' }]);
  });

  test('is missed only where it is asked', () => {
    const cat = { habits, 'two-at-most': ['cat'], 'cat-colour': 'black' };
    expect(problemsOf({ ...cat, one: 'red' })).toEqual([]);
    expect(problemsOf({ ...cat, one: 'blue' })).toEqual([{ code: 'required', question: 'cat-story' }]);
    expect(problemsOf({ ...cat, one: 'blue', 'cat-story': '' })).toHaveLength(1);
    expect(problemsOf({ ...cat, one: 'blue', 'cat-story': ' \n' })).toHaveLength(1);
    expect(problemsOf({ ...cat, one: 'blue', 'cat-story': '.' })).toEqual([]);
  });

  test('is not said to be missing when something is wrong with it', () => {
    expect(problemsOf({ habits, one: 'pink' })).toEqual([
      { code: 'unknown-option', question: 'one', option: 'pink' },
    ]);
  });
});
