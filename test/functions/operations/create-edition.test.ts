import { describe, expect, test } from '@jest/globals';
import { draftEdition } from '../../../functions/core/edition/edition-state.ts';
import { createEdition } from '../../../functions/operations/create-edition.ts';
import { operatorWorld, register } from '../../support/operator-world.ts';
import { bakeryPlan, survey } from '../../surveys/survey-files.ts';

const plan = bakeryPlan();
const bakery = survey('bakery');
const files = { plan, questionnaire: bakery, register };
const later = { ...plan, closesAt: '2031-04-22T16:00:00+02:00' };
const opened = { plan, state: { status: 'open', openedAt: plan.opensAt } } as const;
const closed = {
  plan,
  state: { status: 'closed', openedAt: plan.opensAt, closedAt: plan.closesAt },
} as const;

describe('createEdition', () => {
  test('makes a draft, with what it needs in the library', async () => {
    const { ports } = operatorWorld();
    expect(await createEdition(files, ports)).toEqual({ kind: 'created', plan });
    expect(await ports.editions.find(plan.id)).toEqual({ plan, state: { status: 'draft' } });
    expect(await ports.library.register(register.version)).toBe(register);
  });

  test('changes nothing the second time, and replaces the plan of a draft', async () => {
    const { ports } = operatorWorld(draftEdition(plan));
    expect(await createEdition(files, ports)).toMatchObject({ kind: 'unchanged' });

    expect(await createEdition({ ...files, plan: later }, ports)).toMatchObject({ kind: 'replaced' });
    expect((await ports.editions.find(plan.id))?.plan.closesAt).toBe(later.closesAt);
  });

  test.each([opened, closed])('leaves the plan of an edition that is $state.status', async (edition) => {
    const { ports } = operatorWorld(edition);
    expect(await createEdition({ ...files, plan: later }, ports)).toMatchObject({ kind: 'already-open' });
    expect(await createEdition(files, ports)).toMatchObject({ kind: 'unchanged' });
    expect(await ports.editions.find(plan.id)).toEqual(edition);
  });

  test('refuses other content under a version that is taken', async () => {
    const { ports } = operatorWorld();
    await ports.library.putQuestionnaire(bakery);
    const [page, ...pages] = bakery.pages;
    const title = { nb: 'Ny side', nn: 'Ny side', en: 'New page' };
    const questionnaire = { ...bakery, pages: [{ ...page, title }, ...pages] };
    expect(await createEdition({ ...files, questionnaire }, ports)).toEqual({
      kind: 'version-taken',
      document: 'questionnaire bakery 2031.1',
    });
    expect(await ports.editions.list()).toEqual([]);
  });

  test.each([
    ['a plan that ends before it begins', { plan: { ...plan, closesAt: plan.opensAt } }, 'closesAt'],
    ['a plan that is none', { plan: 'plan' }, 'expected object'],
    ['a questionnaire without pages', { questionnaire: { ...bakery, pages: [] } }, 'pages'],
  ])('tells the faults of %s', async (_, change, place) => {
    const { ports } = operatorWorld();
    const creation = await createEdition({ ...files, ...change }, ports);
    expect(creation).toMatchObject({ kind: 'invalid', problems: [expect.stringContaining(place)] });
    expect(await ports.editions.list()).toEqual([]);
  });

  test('refuses documents that the plan does not name', async () => {
    const { ports } = operatorWorld();
    const other = { ...plan, questionnaire: { id: 'bakery', version: '2031.2' } };
    expect(await createEdition({ ...files, plan: other }, ports)).toMatchObject({ kind: 'mismatch' });
    const old = { ...register, version: '2020' };
    expect(await createEdition({ ...files, register: old }, ports)).toMatchObject({ kind: 'mismatch' });
  });
});
