import { type Edition, type EditionPlan, EditionPlanSchema } from '../../functions/core/edition/edition.ts';

/** An edition of the tiny survey that is valid as it is; change what a test is about. */
export function anEdition(
  change: Partial<EditionPlan> = {},
  status: Edition['state']['status'] = 'open',
): Edition {
  const text = (en: string) => ({ nb: en, nn: en, en });
  const plan = EditionPlanSchema.parse({
    id: 'tiny',
    title: text('Tiny edition'),
    languages: ['nb', 'nn', 'en'],
    timeZone: 'Europe/Oslo',
    opensAt: '2026-09-14T08:00:00+02:00',
    closesAt: '2026-10-30T16:00:00+01:00',
    releaseAt: '2027-02-09T08:00:00+01:00',
    questionnaire: { id: 'tiny', version: '2026.1' },
    register: '2024',
    sectors: [
      { id: 'education', name: text('Education'), kinds: ['municipality', 'county'] },
      { id: 'health', name: text('Health'), kinds: ['municipality'] },
    ],
    thresholds: { minBase: 5, minCategory: 3 },
    intervalLevel: 0.95,
    contact: { name: 'The barometer', email: 'barometer@example.com' },
    synthetic: true,
    forgetAfter: '2027-12-31',
    ...change,
  });
  const openedAt = plan.opensAt;
  if (status === 'draft') return { plan, state: { status } };
  if (status === 'open') return { plan, state: { status, openedAt } };
  return { plan, state: { status, openedAt, closedAt: plan.closesAt } };
}
