import { describe, expect, test } from '@jest/globals';
import { loadEditionPlan } from '../../../../functions/adapters/files/data-files.ts';
import { EditionPlanSchema, EditionSchema, findSector } from '../../../../functions/core/edition/edition.ts';
import {
  acceptsAnswers,
  closeEdition,
  draftEdition,
  openEdition,
  type Transition,
} from '../../../../functions/core/edition/edition-state.ts';
import { withChange } from '../../../surveys/break-survey.ts';
import { bakeryPlan } from '../../../surveys/survey-files.ts';

const plan = loadEditionPlan();
const changedBy = (transition: Transition) => {
  if (transition.kind === 'refused') throw new Error(transition.reason);
  return transition.edition;
};

describe('EditionPlanSchema', () => {
  test('reads the plan of 2026 and one of quite another survey', () => {
    expect(plan).toMatchObject({ id: '2026', questionnaire: { id: 'unit-leader', version: '2026.1' } });
    expect(plan.sectors.map(({ id }) => id)).toEqual([
      'health',
      'education',
      'social',
      'culture',
      'technical',
    ]);
    expect(bakeryPlan().sectors.map(({ id }) => id)).toEqual(['town', 'region']);
  });

  test('means minutes in Oslo, on both sides of the end of summer time', () => {
    expect(new Date(plan.opensAt).toISOString()).toBe('2026-09-14T06:00:00.000Z');
    expect(new Date(plan.closesAt).toISOString()).toBe('2026-10-30T15:00:00.000Z');
    expect(new Date(plan.releaseAt).toISOString()).toBe('2027-02-09T07:00:00.000Z');
  });

  test.each([
    ['an instant without its offset', 'closesAt', '2026-10-30T16:00:00'],
    ['closing before opening', 'closesAt', '2026-09-01T16:00:00+02:00'],
    ['release before closing', 'releaseAt', '2026-10-30T15:59:00+01:00'],
    ['forgetting before release', 'forgetAfter', '2027-02-08'],
    ['a sector twice', 'sectors', [plan.sectors[0], plan.sectors[0]]],
    ['a base that protects nobody', 'thresholds.minBase', 2],
    ['an id that would split a key', 'id', '2026#x'],
    ['a level above one', 'intervalLevel', 95],
    ['an address that is none', 'contact.email', 'barometeret'],
  ])('refuses %s', (_, place, value) => {
    const [fault] = EditionPlanSchema.safeParse(withChange(plan, place, value)).error?.issues ?? [];

    expect(fault?.path.join('.')).toBe(place);
  });
});

describe('findSector', () => {
  test('finds by id', () => {
    expect(findSector(plan, 'social')?.kinds).toEqual(['municipality']);
    expect(findSector(plan, 'defence')).toBeUndefined();
  });
});

describe('an edition', () => {
  const draft = draftEdition(plan);
  const open = changedBy(openEdition(draft, '2026-09-14T06:00:00Z'));
  const closed = changedBy(closeEdition(open, '2026-10-20T12:00:00Z'));

  test('goes from draft to open to closed, and can be written down at each step', () => {
    expect([draft, open, closed].map(({ state }) => state)).toEqual([
      { status: 'draft' },
      { status: 'open', openedAt: '2026-09-14T06:00:00Z' },
      { status: 'closed', openedAt: '2026-09-14T06:00:00Z', closedAt: '2026-10-20T12:00:00Z' },
    ]);
    for (const edition of [draft, open, closed]) expect(EditionSchema.parse(edition)).toEqual(edition);
  });

  test.each([
    ['open what is open', openEdition(open, '2026-09-15T06:00:00Z'), 'already-open'],
    ['open what is closed', openEdition(closed, '2026-10-21T06:00:00Z'), 'already-closed'],
    ['close what was never opened', closeEdition(draft, '2026-09-15T06:00:00Z'), 'never-opened'],
    ['close what is closed', closeEdition(closed, '2026-10-21T06:00:00Z'), 'already-closed'],
  ])('cannot %s', (_, transition, reason) => {
    expect(transition).toEqual({ kind: 'refused', reason });
  });

  test.each([
    ['a draft', draft, '2026-09-20T12:00:00Z', 'not-yet'],
    ['open', open, '2026-09-20T12:00:00Z', 'yes'],
    ['open, a second before the planned minute', open, '2026-10-30T14:59:59Z', 'yes'],
    ['open, at the planned minute', open, '2026-10-30T15:00:00Z', 'no-longer'],
    ['closed early', closed, '2026-10-20T12:00:00Z', 'no-longer'],
  ] as const)('that is %s takes answers: %#', (_, edition, now, expected) => {
    expect(acceptsAnswers(edition, now)).toBe(expected);
  });
});
