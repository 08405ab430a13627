import { describe, expect, test } from '@jest/globals';
import {
  dataFile,
  loadEditionPlan,
  loadQuestionnaire,
  loadTendencies,
  loadUnitTypes,
} from '../../../../functions/adapters/files/data-files.ts';
import { loadRegister } from '../../../../functions/adapters/files/register-files.ts';
import { checkAnswers } from '../../../../functions/core/answers/check-answers.ts';
import { dispositionOf } from '../../../../functions/core/answers/disposition.ts';
import { wireFromAnswers } from '../../../../functions/core/answers/form-fields.ts';
import { generateAnswers, responds } from '../../../../functions/core/edition/generate-answers.ts';
import { generateFrame } from '../../../../functions/core/edition/generate-frame.ts';
import { holds } from '../../../../functions/core/questionnaire/condition.ts';
import { questionsOf } from '../../../../functions/core/questionnaire/questionnaire.ts';

const unitLeaders = {
  plan: loadEditionPlan(),
  questionnaire: loadQuestionnaire(),
  tendencies: loadTendencies(),
};
const chiefExecutives = {
  plan: loadEditionPlan(dataFile('editions/2026-chief-executive.json')),
  questionnaire: loadQuestionnaire(dataFile('questionnaires/chief-executive-2026.json')),
  tendencies: loadTendencies(dataFile('synthetic/tendencies-2026-chief-executive.json')),
};

describe('the answers of made-up chief executives', () => {
  const organisations = generateFrame(loadRegister(), chiefExecutives.plan, loadUnitTypes(), '2026');
  const theirs = { ...chiefExecutives, seed: '2026' };
  const given = organisations.map((unit) => generateAnswers(theirs, unit));

  test('would be accepted', () => {
    const refused = given.filter(
      (answers) => checkAnswers(chiefExecutives.questionnaire, wireFromAnswers(answers)).kind !== 'valid',
    );

    expect(refused).toEqual([]);
  });

  test('come from about half of them, most of them complete', () => {
    const rate = organisations.filter((unit) => responds(theirs, unit)).length / organisations.length;
    const whole = given.filter(
      (answers) => dispositionOf(chiefExecutives.questionnaire, answers) === 'complete',
    );

    expect(Math.abs(rate - 0.52)).toBeLessThan(0.08);
    expect(whole.length / given.length).toBeGreaterThan(0.85);
  });

  test('leave none of the indicators true of everybody or nobody', () => {
    const shares = chiefExecutives.questionnaire.indicators.map(({ id, asked, holds: holding }) => {
      const base = given.filter((answers) => holds(asked, answers));
      return [id, base.filter((answers) => holds(holding, answers)).length / base.length] as const;
    });

    expect(shares.filter(([, share]) => !(share > 0.02 && share < 0.95))).toEqual([]);
  });
});

describe.each([
  ['unit leaders', unitLeaders],
  ['chief executives', chiefExecutives],
])('the tendencies of %s, 2026', (_, survey) => {
  const places = new Map(
    questionsOf(survey.questionnaire).flatMap((question): [string, readonly string[]][] => {
      if (question.kind === 'text') return [];
      const options = question.options.map(({ id }) => id);
      if (question.kind !== 'battery') return [[question.id, options]];
      return question.items.map(({ id }) => [`${question.id}/${id}`, options]);
    }),
  );

  test('name what is in the questionnaire, and all of it', () => {
    expect(Object.keys(survey.tendencies.options).toSorted()).toEqual([...places.keys()].toSorted());
    for (const [place, options] of places) {
      expect([place, Object.keys(survey.tendencies.options[place] ?? {}).toSorted()]).toEqual([
        place,
        options.toSorted(),
      ]);
    }
  });

  test('name sectors of the plan, with options that exist', () => {
    const known = survey.plan.sectors.map(({ id }) => id);
    for (const [sector, shifts] of Object.entries(survey.tendencies.sectors)) {
      expect(known).toContain(sector);
      for (const [place, options] of Object.entries(shifts)) {
        expect(places.get(place)).toEqual(expect.arrayContaining(Object.keys(options)));
      }
    }
    expect(known).toEqual(expect.arrayContaining(Object.keys(survey.tendencies.response.sectors)));
  });
});
