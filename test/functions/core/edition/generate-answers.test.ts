import { describe, expect, test } from '@jest/globals';
import {
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
