import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mailer } from '../../ports/messages.ts';
import type { Clock, Random } from '../../ports/system.ts';
import { messageOf } from './message.ts';

/** A mail as it lies in the folder beside its `.eml`, for a page that shows the outbox. */
export interface KeptMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** ISO 8601. */
  readonly sentAt: string;
}

/**
 * Mail that goes to a folder instead of people: `<time>-<id>.eml` is what a mail server would have got, the
 * `.json` beside it what was in it. Names sort by time. A file that is there is complete.
 */
export function folderMailer(
  folder: string,
  from: string,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    send: async (mail) => {
      const options = messageOf(mail, from);
      const sentAt = clock.now().toISOString();
      const { message } = await transport.sendMail({ ...options, date: sentAt });
      const { to, subject, text, html } = mail;
      const kept: KeptMail = { to, subject, text, html, sentAt };
      const name = `${sentAt.replaceAll(':', '')}-${random.id().slice(-12)}`;
      await mkdir(folder, { recursive: true });
      await writeWhole(join(folder, `${name}.eml`), message as Buffer);
      await writeWhole(join(folder, `${name}.json`), JSON.stringify(kept));
    },
  };
}

async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}
