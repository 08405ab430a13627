import { describe, expect, test } from '@jest/globals';
import {
  dataFile,
  loadEditionPlan,
  loadQuestionnaire,
} from '../../../../functions/adapters/files/data-files.ts';
import { EditionPlanSchema } from '../../../../functions/core/edition/edition.ts';

describe('a plan written before the method had choices', () => {
  const { round: _round, instrument: _instrument, method: _method, ...rest } = loadEditionPlan();
  const old = EditionPlanSchema.parse({ ...rest, thresholds: { minBase: 5, minCategory: 3 } });

  test('is read with the choices that hold unless others are made', () => {
    expect(old).toMatchObject({
      instrument: { id: 'unit-leader', unit: 'unit' },
      thresholds: { minBase: 5, minBaseSensitive: 10, minCategory: 3, freeBase: 50 },
      method: {
        weighting: 'groups',
        fewestInGroup: 20,
        largestWeight: 2.5,
        fewestInOwnGroup: 5,
        falseDiscoveryRate: 0.05,
        leastDifference: { share: 0.1, scale: 0.5, index: 5 },
      },
    });
  });

  test('makes the same choices as that of 2026 spells out', () => {
    const { method, thresholds, instrument } = loadEditionPlan();

    expect({ method, thresholds, instrument }).toEqual({
      method: old.method,
      thresholds: old.thresholds,
      instrument: old.instrument,
    });
  });

  test('is refused when sensitive questions would need fewer answers than others', () => {
    const thresholds = { minBase: 8, minBaseSensitive: 5 };

    expect(EditionPlanSchema.safeParse({ ...rest, thresholds }).success).toBe(false);
  });
});

describe('the plans of 2026', () => {
  const units = loadEditionPlan();
  const organisations = loadEditionPlan(dataFile('editions/2026-chief-executive.json'));

  test('are of one round, asked of different things by different forms', () => {
    expect([units.round, organisations.round]).toEqual(['2026', '2026']);
    expect([units.instrument.unit, organisations.instrument.unit]).toEqual(['unit', 'organisation']);
    expect(units.id).not.toBe(organisations.id);
    expect(organisations.questionnaire.id).toBe(organisations.instrument.id);
    expect(loadQuestionnaire(dataFile('questionnaires/chief-executive-2026.json'))).toMatchObject(
      organisations.questionnaire,
    );
  });

  test('share the dates and the promises about small numbers', () => {
    const shared = ({ opensAt, closesAt, releaseAt, thresholds, method, register }: typeof units) => {
      return { opensAt, closesAt, releaseAt, thresholds, method, register };
    };

    expect(shared(organisations)).toEqual(shared(units));
  });
});
