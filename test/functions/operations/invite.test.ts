import { describe, expect, test } from '@jest/globals';
import { sendInvitation } from '../../../functions/handlers/send-invitations.ts';
import { invite } from '../../../functions/operations/invite.ts';
import { revokeInvitations } from '../../../functions/operations/revoke-invitation.ts';
import { logLines } from '../../support/log-lines.ts';
import { aUnit, operatorWorld, tinyEdition } from '../../support/operator-world.ts';

logLines();

const UNITS = [aUnit('a'), aUnit('b'), aUnit('c', { authority: '3201' })];

async function anOpenEdition() {
  const world = operatorWorld(tinyEdition('open'));
  await world.bring(...UNITS);
  const { sent } = world.ports.invitationQueue;
  /** Lets the worker do all orders, a minute later each time. */
  const work = async () => {
    world.ports.clock.set(new Date(world.ports.clock.now().getTime() + 60_000).toISOString());
    for (const order of sent.splice(0)) await sendInvitation(order, world.ports);
  };
  const ordered = () => sent.map(({ unit }) => unit.unit);
  const mailed = () => world.ports.mailer.sent.map(({ to }) => to.split('@')[0]);
  return { ...world, work, ordered, mailed };
}

describe('invite', () => {
  test('orders a mail for every unit, and none for those that have had theirs', async () => {
    const { ports, work, ordered, mailed } = await anOpenEdition();
    expect(await invite('tiny', { limit: 1 }, ports)).toEqual({ kind: 'ordered', units: 1 });
    await work();
    expect(await invite('tiny', {}, ports)).toEqual({ kind: 'ordered', units: 2 });
    expect(ordered()).toEqual(['a', 'b']);
    await work();
    expect(await invite('tiny', {}, ports)).toEqual({ kind: 'ordered', units: 0 });
    expect(mailed()).toEqual(['c', 'a', 'b']);
  });

  test('sends no mail twice when it is run twice before the worker is done', async () => {
    const { ports, work, mailed } = await anOpenEdition();
    await invite('tiny', {}, ports);
    await invite('tiny', {}, ports);
    await work();
    expect(mailed()).toEqual(['c', 'a', 'b']);
    await invite('tiny', { again: true }, ports);
    await invite('tiny', { again: true }, ports);
    await work();
    expect(mailed()).toEqual(['c', 'a', 'b', 'c', 'a', 'b']);
  });

  test('chooses by authority and by unit', async () => {
    const { ports, ordered } = await anOpenEdition();
    await invite('tiny', { authority: '3201' }, ports);
    await invite('tiny', { unit: 'b' }, ports);
    expect(ordered()).toEqual(['c', 'b']);
    expect(await invite('tiny', { unit: 'z' }, ports)).toEqual({ kind: 'unknown-unit' });
  });

  test('invites no unit that is closed or out of reach, not even by its name', async () => {
    const { ports, bring, ordered } = await anOpenEdition();
    await bring(
      aUnit('a', { disposition: 'ineligible' }),
      aUnit('b'),
      aUnit('c', { disposition: 'no-contact' }),
    );
    expect(await invite('tiny', { unit: 'a' }, ports)).toEqual({ kind: 'ordered', units: 0 });
    expect(await invite('tiny', { again: true }, ports)).toEqual({ kind: 'ordered', units: 1 });
    expect(ordered()).toEqual(['b']);
  });

  test.each(['draft', 'closed'] as const)('invites nobody to an edition that is %s', async (status) => {
    const { ports } = operatorWorld(tinyEdition(status));
    expect(await invite('tiny', {}, ports)).toEqual({ kind: 'not-open', status });
    expect(await invite('none', {}, ports)).toEqual({ kind: 'unknown-edition' });
  });
});

describe('revokeInvitations', () => {
  test('makes every code of the unit useless, and no other', async () => {
    const { ports, frame, work } = await anOpenEdition();
    await invite('tiny', {}, ports);
    await work();
    await invite('tiny', { unit: 'a', again: true }, ports);
    await work();
    expect(await revokeInvitations('tiny', 'a', ports)).toEqual({ kind: 'revoked', invitations: 2 });

    const revoked = new Map<string, boolean[]>();
    for (const { id, invitations = [] } of await frame()) {
      const found = await Promise.all(invitations.map(ports.invitations.find));
      revoked.set(
        id,
        found.map((invitation) => invitation?.isRevoked === true),
      );
    }
    expect(Object.fromEntries(revoked)).toEqual({ a: [true, true], b: [false], c: [false] });
  });

  test('knows when there is no such unit', async () => {
    const { ports } = await anOpenEdition();
    expect(await revokeInvitations('tiny', 'z', ports)).toEqual({ kind: 'unknown-unit' });
  });
});
