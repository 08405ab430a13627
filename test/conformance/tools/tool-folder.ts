import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../infra/constructs/bundling.ts';

/**
 * A folder that holds what `fill` brought there. It is filled once for each content of the file that pins the versions;
 * one that was left half full is emptied first. Not in `.local`, which a fresh `npm start` empties.
 */
export async function toolFolder(
  name: string,
  pinFile: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(projectRoot, 'node_modules/.cache/conformance', name);
  const mark = join(folder, 'complete');
  const pin = createHash('sha256').update(readFileSync(pinFile)).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === pin) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await fill(folder);
  writeFileSync(mark, pin);
  return folder;
}
