import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { describe, expect, test } from '@jest/globals';
import { folderMailer } from '../../../../functions/adapters/mail/folder-mailer.ts';
import { messageOf, UnsafeMailError } from '../../../../functions/adapters/mail/message.ts';
import { sesMailer } from '../../../../functions/adapters/mail/ses-mailer.ts';
import type { Mail } from '../../../../functions/ports/messages.ts';
import { HOSTILE_TEXT } from '../../../support/hostile-text.ts';
import { countingRandom, settableClock } from '../../../support/memory-ports.ts';

const FROM = 'Innovasjonsbarometeret <invitasjon@barometer.example>';
const MAIL: Mail = {
  to: 'leder@bykle.example',
  subject: 'Svar for Hovden skule',
  text: 'Blåbær på øya',
  html: '<p>Blåbær på øya</p>',
};

async function outbox() {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-'));
  const world = { clock: settableClock('2026-09-14T08:00:00Z'), random: countingRandom() };
  const read = async (ending: string) => {
    const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).toSorted();
    return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  };
  return { mailer: folderMailer(folder, FROM, world), folder, read };
}

function headersOf(eml: string): string[] {
  const [head = ''] = eml.split('\r\n\r\n');
  return head.replaceAll(/\r\n[ \t]/g, ' ').split('\r\n');
}

describe('folderMailer', () => {
  test('keeps what was sent in two files, and leaves nothing half written', async () => {
    const { mailer, folder, read } = await outbox();
    await mailer.send(MAIL);
    await mailer.send({ ...MAIL, subject: 'Igjen' });

    expect(await readdir(folder)).toEqual([
      '2026-09-14T080000.000Z-000000000001.eml',
      '2026-09-14T080000.000Z-000000000001.json',
      '2026-09-14T080000.000Z-000000000002.eml',
      '2026-09-14T080000.000Z-000000000002.json',
    ]);
    const [json = '', second = ''] = await read('.json');
    expect(JSON.parse(json)).toEqual({ ...MAIL, sentAt: '2026-09-14T08:00:00.000Z' });
    expect(JSON.parse(second)).toMatchObject({ subject: 'Igjen' });
    const [eml = ''] = await read('.eml');
    expect(headersOf(eml)).toEqual(
      expect.arrayContaining([
        `From: ${FROM}`,
        `To: ${MAIL.to}`,
        `Subject: ${MAIL.subject}`,
        'Auto-Submitted: auto-generated',
      ]),
    );
  });

  test.each(HOSTILE_TEXT)('lets %s in a subject become no header', async (_, text) => {
    const { mailer, read } = await outbox();
    await mailer.send({ ...MAIL, subject: text, text, html: '<p>x</p>' });

    const [eml = ''] = await read('.eml');
    const names = headersOf(eml).map((line) => line.split(':')[0]?.toLowerCase());
    const known = ['auto-submitted', 'from', 'to', 'subject', 'message-id', 'date', 'mime-version'];
    expect(names.filter((name) => !known.includes(name ?? '') && name !== 'content-type')).toEqual([]);
    const [json = ''] = await read('.json');
    expect(JSON.parse(json)).toMatchObject({ subject: text, text });
  });
});

describe('messageOf', () => {
  test.each([
    ['no address', 'leder'],
    ['two addresses', 'a@b.example, c@d.example'],
    ['an address and a header', 'a@b.example\r\nBcc: c@d.example'],
    ['a name', 'Leder <a@b.example>'],
    ['a group', 'alle: a@b.example;'],
    ['nothing', ''],
  ])('refuses %s as recipient', (_, to) => {
    expect(() => messageOf({ ...MAIL, to }, FROM)).toThrow(UnsafeMailError);
  });

  test.each([
    ['a value of two lines', { 'List-Help': '<mailto:a@b.example>\r\nBcc: c@d.example' }],
    ['a name that is none', { 'X: y\r\nBcc': 'c@d.example' }],
  ])('refuses a header with %s', (_, headers) => {
    expect(() => messageOf({ ...MAIL, headers }, FROM)).toThrow(UnsafeMailError);
  });
});

describe('sesMailer', () => {
  test('gives SES the whole message for one recipient', async () => {
    const sent: SendEmailCommand['input'][] = [];
    await sesMailer(
      clientThat((input) => sent.push(input)),
      FROM,
    ).send(MAIL);

    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ Destination: { ToAddresses: [MAIL.to] } });
    const raw = Buffer.from(sent[0]?.Content?.Raw?.Data ?? []).toString();
    expect(headersOf(raw)).toContain(`Subject: ${MAIL.subject}`);
  });

  test('fails when SES does', async () => {
    const failing = clientThat(() => {
      throw new Error('Daily message quota exceeded');
    });
    await expect(sesMailer(failing, FROM).send(MAIL)).rejects.toThrow('quota');
  });
});

function clientThat(does: (input: SendEmailCommand['input']) => void): SESv2Client {
  const send = async (command: SendEmailCommand) => {
    does(command.input);
    return { MessageId: '0100' };
  };
  return { send, config: { region: async () => 'eu-north-1' } } as unknown as SESv2Client;
}
