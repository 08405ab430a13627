import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { removeCoreDumps } from '../../../../functions/adapters/browser/core-dumps.ts';

test('removes dumps of crashed browsers and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'core-dumps-'));
  for (const name of ['core', 'core.chromium.17', 'core-data.json', 'score.txt']) {
    await writeFile(join(folder, name), '');
  }

  await removeCoreDumps(folder);

  expect((await readdir(folder)).sort()).toEqual(['core-data.json', 'score.txt']);
  await rm(folder, { recursive: true });
});
