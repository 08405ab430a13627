import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { takeDataFolder } from '../data-folder.ts';

const FinishedStorySchema = z.strictObject({
  edition: z.string(),
  trialLink: z.string(),
  answeredLink: z.string(),
  /** ISO 8601; when the trial round closes. */
  trialClosesAt: z.string(),
  /** File name, in the data folder, of a copy of Bykle's report. */
  reportCopy: z.string(),
});
/** What a finished demonstration left behind, so that the next start can show it again. */
export type FinishedStory = z.infer<typeof FinishedStorySchema>;

const FILE = 'demonstration.json';
export const REPORT_COPY = 'bykle.pdf';
export function readFinishedStory(folder: string): FinishedStory | undefined {
  try {
    return FinishedStorySchema.parse(JSON.parse(readFileSync(join(folder, FILE), 'utf8')));
  } catch {
    return undefined;
  }
}

export function writeFinishedStory(folder: string, story: FinishedStory): void {
  writeFileSync(join(folder, FILE), `${JSON.stringify(story, null, 2)}\n`);
}

/** What the stack and the demonstration keep in the data folder; it may hold other things. */
const OURS = [
  FILE,
  REPORT_COPY,
  'database',
  'objects',
  'outbox',
  'identity-keys.json',
  'functions.log',
  'stack.json',
];

/**
 * Deletes what an earlier start left in the data folder.
 *
 * @throws {StackError} when a running copy is using it
 */
export async function wipeDataFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const giveBack = await takeDataFolder(folder);
  try {
    for (const name of OURS) rmSync(join(folder, name), { recursive: true, force: true });
  } finally {
    giveBack();
  }
}
