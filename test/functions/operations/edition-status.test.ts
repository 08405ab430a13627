import { describe, expect, test } from '@jest/globals';
import { sendInvitation } from '../../../functions/handlers/send-invitations.ts';
import { closeEdition } from '../../../functions/operations/change-state.ts';
import { editionStatus } from '../../../functions/operations/edition-status.ts';
import { invite } from '../../../functions/operations/invite.ts';
import { makeRelease } from '../../../functions/operations/make-release.ts';
import { chooseReports } from '../../../functions/operations/order-reports.ts';
import type { ReportRecord } from '../../../functions/ports/reports.ts';
import { logLines } from '../../support/log-lines.ts';
import { aUnit, operatorWorld, tinyEdition } from '../../support/operator-world.ts';

logLines();

/** Bykle writes nynorsk, Bærum bokmål, and Stavanger is neutral: it gets a report in both. */
const UNITS = [
  aUnit('a'),
  aUnit('b', { sector: 'health' }),
  aUnit('c', { authority: '3201' }),
  aUnit('d', { authority: '1103' }),
];

async function aFieldwork() {
  const world = operatorWorld(tinyEdition('open'));
  const units = await world.bring(...UNITS);
  for (const unit of units.filter(({ id }) => id !== 'd')) await world.answer(unit);
  return world;
}

async function aRelease() {
  const world = await aFieldwork();
  await closeEdition('tiny', world.ports);
  const made = await makeRelease('tiny', 'test', world.ports);
  if (made.kind !== 'released') throw new Error(made.kind);
  const record = async (authority: string, language: 'nb' | 'nn', kind: ReportRecord['kind']) => {
    const order = { edition: 'tiny', releaseId: made.record.id, authority, language };
    const end = kind === 'stored' ? { kind, key: 'k', pages: 4, bytes: 9 } : { kind, reason: 'torn' };
    await world.ports.reports.record({ ...order, at: '2026-11-02T10:00:00Z', ...end });
  };
  return { ...world, record, release: made.record };
}

describe('editionStatus', () => {
  test('counts an open field', async () => {
    const { ports } = await aFieldwork();
    await invite('tiny', { limit: 3 }, ports);
    const [order] = ports.invitationQueue.sent.splice(0, 1);
    if (order) await sendInvitation(order, ports);
    expect(await editionStatus('tiny', ports)).toMatchObject({
      authorities: 3,
      units: 4,
      invited: 1,
      respondents: 3,
      sectors: [
        { id: 'education', units: 3, respondents: 2 },
        { id: 'health', units: 1, respondents: 1 },
      ],
      waiting: { invitations: 2, reports: 0 },
      releases: [],
    });
    expect(await editionStatus('none', ports)).toBeUndefined();
  });

  test('counts units that are none beside the others, and authorities that have only such not at all', async () => {
    const { ports, bring } = operatorWorld(tinyEdition('open'));
    await bring(
      aUnit('a'),
      aUnit('b', { disposition: 'no-contact' }),
      aUnit('c', { authority: '3201', disposition: 'ineligible' }),
    );
    const expected = { authorities: 1, units: 2, ineligible: 1, noContact: 1 };
    expect(await editionStatus('tiny', ports)).toMatchObject(expected);
  });

  test('counts the reports of the newest release', async () => {
    const { ports, record, release } = await aRelease();
    await record('4222', 'nn', 'stored');
    await record('1103', 'nb', 'failed');
    expect(await editionStatus('tiny', ports)).toMatchObject({
      releases: [release],
      reports: { needed: 4, stored: 1, failed: 1, missing: 2 },
    });
  });
});

describe('chooseReports', () => {
  const chosen = async (choice: object, ports: Parameters<typeof chooseReports>[2]) => {
    const choosing = await chooseReports('tiny', choice, ports);
    return choosing.kind === 'chosen'
      ? choosing.orders.map(({ authority, language }) => `${authority}-${language}`).toSorted()
      : choosing.kind;
  };

  test('is a report for each authority with units, in each language it is read in', async () => {
    const { ports } = await aRelease();
    expect(await chosen({}, ports)).toEqual(['1103-nb', '1103-nn', '3201-nb', '4222-nn']);
    expect(await chosen({ authority: '1103' }, ports)).toEqual(['1103-nb', '1103-nn']);
    expect(await chosen({ authority: '0301' }, ports)).toBe('unknown-authority');
  });

  test('chooses those that failed, and no others', async () => {
    const { ports, record } = await aRelease();
    await record('4222', 'nn', 'stored');
    await record('1103', 'nn', 'failed');
    expect(await chosen({ failed: true }, ports)).toEqual(['1103-nn']);
  });

  test('draws none for an authority whose units all turned out to be none', async () => {
    const { ports, bring, answer } = operatorWorld(tinyEdition('open'));
    const units = await bring(
      ...UNITS,
      aUnit('closed', { authority: '0301', disposition: 'ineligible' }),
      aUnit('e', { authority: '3201', disposition: 'no-contact' }),
    );
    for (const unit of units.filter(({ disposition }) => disposition === undefined)) await answer(unit);
    await closeEdition('tiny', ports);
    const made = await makeRelease('tiny', 'test', ports);
    if (made.kind !== 'released') throw new Error(made.kind);
    expect(await chosen({}, ports)).toEqual(['1103-nb', '1103-nn', '3201-nb', '4222-nn']);
    const { quality, domains } = await ports.releases.open(made.record.id);
    expect(quality.units).toBe(5);
    expect(domains.find(({ id }) => id === '0301')?.participation).toEqual({ kind: 'withheld', units: 0 });
  });

  test('has nothing to draw before there is a release', async () => {
    const { ports } = await aFieldwork();
    expect(await chosen({}, ports)).toBe('no-release');
  });
});
