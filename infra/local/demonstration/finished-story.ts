import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { takeDataFolder } from '../data-folder.ts';

const FinishedStorySchema = z.strictObject({
  edition: z.string(),
  trialLink: z.string(),
  answeredLink: z.string(),
});
/** What a finished demonstration left behind, so that the next start can show it again. */
export type FinishedStory = z.infer<typeof FinishedStorySchema>;

const FILE = 'demonstration.json';
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

/**
 * Deletes a data folder of ours, whole; a folder that we did not make is left alone.
 *
 * @throws {StackError} when a running copy is using it
 */
export async function wipeDataFolder(folder: string): Promise<void> {
  const isOurs = [FILE, 'lock.sqlite'].some((file) => existsSync(join(folder, file)));
  if (!isOurs) return;
  const giveBack = await takeDataFolder(folder);
  giveBack();
  rmSync(folder, { recursive: true, force: true });
}
