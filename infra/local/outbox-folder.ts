import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const MailSchema = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().optional(),
  sentAt: z.string(),
});

/** One mail, as the file beside its .eml tells it; `id` is the name of both. */
export type Mail = z.infer<typeof MailSchema> & { id: string };

/** Names of the mails, `<timestamp>-<id>`, newest first. A folder that isn't there yet holds none. */
export async function mailIds(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder).catch(() => []);
  return files
    .filter((file) => /^[\w.-]+\.json$/.test(file))
    .map((file) => file.slice(0, -'.json'.length))
    .sort((one, other) => (one < other ? 1 : -1));
}

/** Undefined for a mail that is not there or not wholly written; only ids from the folder's list are looked up. */
export async function readMail(folder: string, id: string): Promise<Mail | undefined> {
  if (!(await mailIds(folder)).includes(id)) return undefined;
  return readListed(folder, id);
}

/** At most `limit` mails after the first `skip`, newest first. */
export async function readMails(folder: string, skip: number, limit: number): Promise<readonly Mail[]> {
  const ids = (await mailIds(folder)).slice(skip, skip + limit);
  const mails = await Promise.all(ids.map((id) => readListed(folder, id)));
  return mails.filter((mail) => mail !== undefined);
}

async function readListed(folder: string, id: string): Promise<Mail | undefined> {
  try {
    const mail = MailSchema.parse(JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')));
    return { ...mail, id };
  } catch {
    return undefined;
  }
}
