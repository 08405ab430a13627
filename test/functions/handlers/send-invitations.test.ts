import { describe, expect, test } from '@jest/globals';
import { InvitationOrderSchema, sendInvitation } from '../../../functions/handlers/send-invitations.ts';
import { invite } from '../../../functions/operations/invite.ts';
import { HOSTILE_TEXT } from '../../support/hostile-text.ts';
import { logLines } from '../../support/log-lines.ts';
import { fingerprint } from '../../support/memory-ports.ts';
import { aUnit, operatorWorld, tinyEdition } from '../../support/operator-world.ts';

const lines = logLines();

async function anOrder(change = {}) {
  const world = operatorWorld(tinyEdition('open'));
  const [unit] = await world.bring(aUnit('one', change));
  await invite('tiny', {}, world.ports);
  const [order] = world.ports.invitationQueue.sent;
  if (unit === undefined || order === undefined) throw new Error('nothing was ordered');
  return { ...world, unit, order };
}

function codeIn(text: string | undefined): string {
  return /https:\/\/barometer\.test\/s\/([\w-]{43})\b/.exec(text ?? '')?.[1] ?? '';
}

describe('sendInvitation', () => {
  test('mails a code that opens the form of this unit, and keeps its fingerprint alone', async () => {
    const { ports, unit, order } = await anOrder();
    expect(await sendInvitation(order, ports)).toBe('sent');

    const [mail] = ports.mailer.sent;
    expect(mail).toMatchObject({ to: 'one@bykle.example', subject: expect.stringContaining('Skule one') });
    const code = codeIn(mail?.text);
    expect(mail?.html).toContain(code);
    expect(await ports.invitations.find(fingerprint(code))).toEqual({
      unit: order.unit,
      unitName: unit.name,
      block: { edition: 'tiny', authority: '4222', sector: 'education', bucket: 0 },
      responseId: unit.responseId,
      isRevoked: false,
    });
    expect(await ports.frame.find(order.unit)).toEqual({
      ...unit,
      invitedAt: '2026-10-01T10:00:00.000Z',
      invitations: [fingerprint(code)],
    });
    expect(JSON.stringify(await ports.frame.find(order.unit))).not.toContain(code);
    expect(JSON.stringify(lines())).not.toMatch(new RegExp(`${code}|bykle|Skule|one`));
  });

  test.each([
    ['4222', 'nn'],
    ['3201', 'nb'],
    ['0301', 'nb'],
  ])('writes to %s in %s', async (authority, language) => {
    const { ports, order } = await anOrder({ authority });
    expect(order.language).toBe(language);
    await sendInvitation(order, ports);
    expect(ports.mailer.sent[0]?.html).toContain(`<html lang="${language}"`);
  });

  test('sends one mail for an order, however often it comes', async () => {
    const { ports, order } = await anOrder();
    expect(await sendInvitation(order, ports)).toBe('sent');
    expect(await sendInvitation(order, ports)).toBe('overtaken');
    expect(ports.mailer.sent).toHaveLength(1);
    expect(lines()).toContainEqual(
      expect.objectContaining({ event: 'invitation.dropped', reason: 'overtaken' }),
    );
  });

  test('tries again with another code when the mail could not be sent', async () => {
    const { ports, order } = await anOrder();
    const send = async () => {
      throw new Error('quota');
    };
    await expect(sendInvitation(order, { ...ports, mailer: { send } })).rejects.toThrow('quota');
    expect(await sendInvitation(order, ports)).toBe('sent');
    const { invitations = [] } = (await ports.frame.find(order.unit)) ?? {};
    expect(invitations).toHaveLength(2);
    expect(invitations[1]).toBe(fingerprint(codeIn(ports.mailer.sent[0]?.text)));
  });

  test('asks nobody once the edition is closed, or its time is up', async () => {
    const { ports, order } = await anOrder();
    ports.clock.set('2026-10-30T15:00:00Z');
    expect(await sendInvitation(order, ports)).toBe('edition-not-open');
    const closed = operatorWorld(tinyEdition('closed')).ports.editions;
    expect(await sendInvitation(order, { ...ports, editions: closed })).toBe('edition-not-open');
    expect(ports.mailer.sent).toEqual([]);
  });

  test('drops the order of a unit that has left the frame', async () => {
    const { ports, order } = await anOrder();
    await ports.frame.replace('tiny', []);
    expect(await sendInvitation(order, ports)).toBe('unknown-unit');
    expect(ports.mailer.sent).toEqual([]);
  });

  test.each(HOSTILE_TEXT)('greets a unit called %s', async (_, name) => {
    const { ports, order } = await anOrder({ name });
    expect(await sendInvitation(order, ports)).toBe('sent');
    const [mail] = ports.mailer.sent;
    expect(mail?.subject).not.toMatch(/\p{Cc}/u);
    expect(mail?.html).not.toContain('<script');
  });
});

test.each([
  ['without a unit', { language: 'nb' }],
  ['with more than it should have', { unit: aKey(), language: 'nb', to: 'me@evil.example' }],
  ['in another language', { unit: aKey(), language: 'se' }],
])('an order %s is none of ours', (_, order) => {
  expect(InvitationOrderSchema.safeParse(order).success).toBe(false);
});

function aKey() {
  return { edition: 'tiny', authority: '4222', sector: 'education', unit: 'one' };
}
