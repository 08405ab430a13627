import { describe, expect, test } from '@jest/globals';
import { closeEdition, openEdition } from '../../../functions/operations/change-state.ts';
import { rescheduleEdition } from '../../../functions/operations/reschedule-edition.ts';
import { aUnit, operatorWorld, tinyEdition } from '../../support/operator-world.ts';

const NOW = '2026-10-01T10:00:00.000Z';

describe('openEdition and closeEdition', () => {
  test('take an edition from draft to open to closed, and note when', async () => {
    const { ports, bring } = operatorWorld(tinyEdition('draft'));
    await bring(aUnit('one'));
    expect(await openEdition('tiny', ports)).toMatchObject({ kind: 'changed', state: { openedAt: NOW } });
    expect(await openEdition('tiny', ports)).toEqual({ kind: 'refused', reason: 'already-open' });
    expect(await closeEdition('tiny', ports)).toMatchObject({ kind: 'changed', state: { closedAt: NOW } });
    expect(await closeEdition('tiny', ports)).toEqual({ kind: 'refused', reason: 'already-closed' });
    expect(await openEdition('tiny', ports)).toEqual({ kind: 'refused', reason: 'already-closed' });
  });

  test('do not open an edition that has nobody to ask', async () => {
    const { ports } = operatorWorld(tinyEdition('draft'));
    expect(await openEdition('tiny', ports)).toEqual({ kind: 'refused', reason: 'no-units' });
    expect(await closeEdition('tiny', ports)).toEqual({ kind: 'refused', reason: 'never-opened' });
  });

  test('notice that somebody else was quicker, and that there is no edition', async () => {
    const { ports } = operatorWorld(tinyEdition('open'));
    const find = async (id: string) => {
      const found = await ports.editions.find(id);
      await closeEdition(id, ports);
      return found;
    };
    const late = { ...ports, editions: { ...ports.editions, find } };
    expect(await closeEdition('tiny', late)).toEqual({ kind: 'refused', reason: 'changed-meanwhile' });
    expect(await closeEdition('none', ports)).toEqual({ kind: 'unknown-edition' });
  });
});

describe('rescheduleEdition', () => {
  test('moves dates of an open edition, and nothing else', async () => {
    const { ports } = operatorWorld(tinyEdition('open'));
    const dates = { closesAt: '2026-11-06T16:00:00+01:00' };
    const { plan } = tinyEdition('open');
    expect(await rescheduleEdition('tiny', dates, ports)).toEqual({
      kind: 'rescheduled',
      plan: { ...plan, ...dates },
    });
    expect(await ports.editions.find('tiny')).toEqual({
      ...tinyEdition('open'),
      plan: { ...plan, ...dates },
    });
  });

  test('lets a release come as soon as its edition is closed', async () => {
    const { ports } = operatorWorld(tinyEdition('open'));
    await closeEdition('tiny', ports);
    ports.clock.set('2026-10-01T10:05:00Z');
    const result = await rescheduleEdition('tiny', { releaseAt: '2026-10-01T10:05:00Z' }, ports);
    expect(result).toMatchObject({
      kind: 'rescheduled',
      plan: { closesAt: NOW, releaseAt: '2026-10-01T10:05:00Z' },
    });
  });

  test('does not move what has been seen', async () => {
    const { ports } = operatorWorld(tinyEdition('closed'));
    ports.clock.set('2027-02-09T07:00:00Z');
    const later = { releaseAt: '2027-03-01T08:00:00+01:00' };
    expect(await rescheduleEdition('tiny', later, ports)).toEqual({ kind: 'already-released' });
  });

  test.each([
    ['after the release', { closesAt: '2027-03-01T08:00:00+01:00' }],
    ['no instant', { releaseAt: 'soon' }],
    ['without an offset', { releaseAt: '2027-03-01T08:00:00' }],
  ])('refuses a date that is %s', async (_, dates) => {
    const { ports } = operatorWorld(tinyEdition('open'));
    expect(await rescheduleEdition('tiny', dates, ports)).toMatchObject({ kind: 'invalid' });
    expect(await ports.editions.find('tiny')).toEqual(tinyEdition('open'));
  });
});
