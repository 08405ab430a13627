import { describe, expect, test } from '@jest/globals';
import { loadEditionPlan } from '../../../../functions/adapters/files/data-files.ts';
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
