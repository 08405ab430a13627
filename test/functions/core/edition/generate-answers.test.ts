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
import type { Unit } from '../../../../functions/core/edition/unit.ts';
import { holds } from '../../../../functions/core/questionnaire/condition.ts';
import { questionsOf } from '../../../../functions/core/questionnaire/questionnaire.ts';
import { survey } from '../../../surveys/survey-files.ts';

const plan = loadEditionPlan();
const questionnaire = loadQuestionnaire();
const tendencies = loadTendencies();
const synthesis = { questionnaire, tendencies, seed: '2026' };
const frame = generateFrame(loadRegister(), plan, loadUnitTypes(), '2026');
// Every eighth unit is enough to see tendencies in, and quick.
const some = frame.filter((_, index) => index % 8 === 0);
const answered = some.map((unit) => ({ unit, answers: generateAnswers(synthesis, unit) }));

/** Share of those asked for whom the indicator holds, in percent. */
function percent(id: string, of: (unit: Unit) => boolean = () => true): number {
  const indicator = questionnaire.indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  const base = answered.filter(({ unit, answers }) => of(unit) && holds(indicator.asked, answers));
  return (100 * base.filter(({ answers }) => holds(indicator.holds, answers)).length) / base.length;
}

describe('generateAnswers', () => {
  test.each([
    ['the real questionnaire', questionnaire],
    ['a bakery', survey('bakery')],
    ['every kind of question', survey('every-kind')],
    ['a chain of conditions', survey('chain')],
  ])('gives answers that would be accepted: %s', (_, any) => {
    const refused = some
      .slice(0, 200)
      .map((unit) =>
        checkAnswers(any, wireFromAnswers(generateAnswers({ ...synthesis, questionnaire: any }, unit))),
      )
      .filter(({ kind }) => kind !== 'valid');

    expect(refused).toEqual([]);
  });

  test('is the same for the same seed and unit, and another for another', () => {
    const [first, second] = some as [Unit, Unit];

    expect(generateAnswers(synthesis, first)).toEqual(generateAnswers(synthesis, first));
    expect(generateAnswers(synthesis, first)).not.toEqual(generateAnswers(synthesis, second));
    expect(generateAnswers(synthesis, first)).not.toEqual(
      generateAnswers({ ...synthesis, seed: '2027' }, first),
    );
  });

  test('looks like the sector as far as it is known: about three of four innovate, time hinders most', () => {
    expect(percent('innovated')).toBeGreaterThan(70);
    expect(percent('innovated')).toBeLessThan(82);
    expect(percent('hindered-by-time')).toBeGreaterThan(percent('hindered-by-rules'));
    expect(percent('introduced-process')).toBeGreaterThan(percent('introduced-product'));
  });

  test('lets sectors, sizes and places differ', () => {
    const inSector = (id: string) => (unit: Unit) => unit.sector === id;

    expect(percent('with-companies', inSector('technical'))).toBeGreaterThan(
      percent('with-companies', inSector('education')) + 10,
    );
    expect(percent('innovated', ({ employees }) => employees > 50)).toBeGreaterThan(
      percent('innovated', ({ employees }) => employees < 8),
    );
    const big = ['0301', '4601', '5001', '1103'].map((code) =>
      percent('innovated', (unit) => unit.authority === code),
    );
    expect(Math.max(...big) - Math.min(...big)).toBeGreaterThan(5);
  });

  test('calls the newest innovation a kind that was introduced', () => {
    const wrong = answered.filter(({ answers }) => {
      const kinds = answers['newest-kinds'];
      const isKnown = (kind: string) => holds({ question: 'introduced', item: kind, is: ['yes'] }, answers);
      return (
        kinds?.kind === 'choices' && kinds.options.some((kind) => kind !== 'dont-know' && !isKnown(kind))
      );
    });

    expect(wrong).toEqual([]);
  });

  test('leaves a few before the end', () => {
    const whole = answered.filter(
      ({ answers }) => dispositionOf(questionnaire, answers) === 'complete',
    ).length;

    expect(whole / answered.length).toBeGreaterThan(0.7);
    expect(whole / answered.length).toBeLessThan(1);
  });
});

describe('responds', () => {
  const rate = (of: (unit: Unit) => boolean) => {
    const units = frame.filter(of);
    return units.filter((unit) => responds(synthesis, unit)).length / units.length;
  };

  test('is true of about 40 %, more in some sectors and places', () => {
    expect(Math.abs(rate(() => true) - 0.4)).toBeLessThan(0.05);
    expect(rate(({ sector }) => sector === 'culture')).toBeGreaterThan(
      rate(({ sector }) => sector === 'technical'),
    );
    const places = ['0301', '4601', '5001', '1103'].map((code) =>
      rate(({ authority }) => authority === code),
    );
    expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(0.05);
  });

  test('is the same each time it is asked', () => {
    const once = some.map((unit) => responds(synthesis, unit));

    expect(some.map((unit) => responds(synthesis, unit))).toEqual(once);
  });
});

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
  ['unit leaders', { plan, questionnaire, tendencies }],
  ['chief executives', chiefExecutives],
])('the tendencies of %s, 2026', (_, survey2026) => {
  const places = new Map(
    questionsOf(survey2026.questionnaire).flatMap((question): [string, readonly string[]][] => {
      if (question.kind === 'text') return [];
      const options = question.options.map(({ id }) => id);
      if (question.kind !== 'battery') return [[question.id, options]];
      return question.items.map(({ id }) => [`${question.id}/${id}`, options]);
    }),
  );

  test('name what is in the questionnaire, and all of it', () => {
    expect(Object.keys(survey2026.tendencies.options).toSorted()).toEqual([...places.keys()].toSorted());
    for (const [place, options] of places) {
      expect([place, Object.keys(survey2026.tendencies.options[place] ?? {}).toSorted()]).toEqual([
        place,
        options.toSorted(),
      ]);
    }
  });

  test('name sectors of the plan, with options that exist', () => {
    const known = survey2026.plan.sectors.map(({ id }) => id);
    for (const [sector, shifts] of Object.entries(survey2026.tendencies.sectors)) {
      expect(known).toContain(sector);
      for (const [place, options] of Object.entries(shifts)) {
        expect(places.get(place)).toEqual(expect.arrayContaining(Object.keys(options)));
      }
    }
    expect(known).toEqual(expect.arrayContaining(Object.keys(survey2026.tendencies.response.sectors)));
  });
});
