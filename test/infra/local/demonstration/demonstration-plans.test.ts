import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadEditionPlan } from '../../../../functions/adapters/files/data-files.ts';
import { EditionPlanSchema } from '../../../../functions/core/edition/edition.ts';
import { movedPlan, trialPlan } from '../../../../infra/local/demonstration/demonstration-plans.ts';

const plan = loadEditionPlan();
const DAY = 24 * 60 * 60 * 1000;
const days = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2040-01-01T00:00:00Z'),
  noInvalidDate: true,
});

describe('the plans of a demonstration', () => {
  test('are plans, open on the day of the demonstration, and say that they are made up', () => {
    fc.assert(
      fc.property(days, (now) => {
        for (const moved of [movedPlan(plan, now, 1), trialPlan(plan, now)]) {
          expect(EditionPlanSchema.parse(moved)).toEqual(moved);
          expect(moved.synthetic).toBe(true);
          expect(Date.parse(moved.opensAt)).toBeLessThan(now.getTime());
          expect(Date.parse(moved.closesAt)).toBeGreaterThan(now.getTime() + DAY - 1);
        }
      }),
    );
  });

  test('list the edition before its trial round', () => {
    const now = new Date();
    const opened = [movedPlan(plan, now, 1), trialPlan(plan, now)].map(({ opensAt }) => Date.parse(opensAt));
    expect(opened[0]).toBeGreaterThan(opened[1] ?? 0);
  });

  test('differ from the file in their dates alone', () => {
    const { opensAt, closesAt, releaseAt, forgetAfter, ...rest } = movedPlan(plan, new Date(), 1);
    expect(plan).toMatchObject(rest);
    expect(Object.keys(plan)).toHaveLength(Object.keys(rest).length + 4);
  });
});
