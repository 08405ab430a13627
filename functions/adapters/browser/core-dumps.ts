import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes what the system wrote down of crashed browsers: some 300 MB each, which fill the little disk of a
 * Lambda function until nothing works there any more (Sparticuz/chromium, issue 512).
 */
export async function removeCoreDumps(folder: string): Promise<void> {
  const dumps = (await readdir(folder)).filter((name) => /^core(\.|$)/.test(name));
  for (const name of dumps) await rm(join(folder, name), { force: true });
}
