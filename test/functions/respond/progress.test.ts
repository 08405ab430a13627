import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAnswers, type WireAnswers } from '../../../functions/core/answers/parse-answers.ts';
import type { Questionnaire } from '../../../functions/core/questionnaire/questionnaire.ts';
import { routeThrough } from '../../../functions/core/questionnaire/route.ts';
import { progressAt } from '../../../functions/respond/progress.ts';
import { fullWire } from '../../support/arbitrary-answers.ts';
import { unitLeader2026 } from '../../support/respondent-scene.ts';
import { survey } from '../../surveys/survey-files.ts';

/** Where somebody is on each page of their way, when each is answered before the next is seen. */
function progressOnTheWay(questionnaire: Questionnaire, wire: WireAnswers) {
  const all = parseAnswers(questionnaire, wire).answers;
  const seen: Record<string, unknown> = {};
  return routeThrough(questionnaire, all).map(({ page, questions }) => {
    const before = parseAnswers(questionnaire, seen).answers;
    for (const { id } of questions) if (Object.hasOwn(wire, id)) seen[id] = wire[id];
    return progressAt(questionnaire, before, page.id);
  });
}

describe.each([
  ['the unit leaders', unitLeader2026],
  ['a chain of conditions', survey('chain')],
  ['the bakery', survey('bakery')],
])('Among the pages of %s', (_name, questionnaire) => {
  test('the place goes up by one, the number of pages never up, and they meet at the end', () => {
    fc.assert(
      fc.property(fullWire(questionnaire), (wire) => {
        const way = progressOnTheWay(questionnaire, wire);
        expect(way.map(({ number }) => number)).toEqual(way.map((_, i) => i + 1));
        for (const [i, { of }] of way.entries()) expect(of).toBeLessThanOrEqual(way[i - 1]?.of ?? of);
        expect(way.at(-1)).toMatchObject({ of: way.length, mayBeFewer: false });
      }),
      { numRuns: 20 },
    );
  });
});

test('Pages that still may come are counted and said to be uncertain', () => {
  const bakery = survey('bakery');
  expect(progressAt(bakery, {}, 'start')).toEqual({ number: 1, of: 3, mayBeFewer: true });
  const cold = { oven: { kind: 'choice', option: 'cold' } } as const;
  expect(progressAt(bakery, cold, 'start')).toEqual({ number: 1, of: 2, mayBeFewer: false });
  expect(progressAt(bakery, cold, 'end')).toEqual({ number: 2, of: 2, mayBeFewer: false });
});
