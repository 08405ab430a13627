import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { takeDataFolder } from '../../../../infra/local/data-folder.ts';
import {
  readFinishedStory,
  wipeDataFolder,
  writeFinishedStory,
} from '../../../../infra/local/demonstration/finished-story.ts';
import { StackError } from '../../../../infra/local/stack-error.ts';

const STORY = {
  edition: '2026',
  trialLink: 'http://localhost:4300/s/a',
  answeredLink: 'http://localhost:4300/s/b',
  trialClosesAt: '2026-12-24T15:00:00.000Z',
  reportCopy: 'bykle.pdf',
};

const aFolder = () => mkdtempSync(join(tmpdir(), 'story-'));

test('a finished demonstration is known at the next start, an unfinished one is not', () => {
  const folder = aFolder();
  expect(readFinishedStory(folder)).toBeUndefined();
  writeFinishedStory(folder, STORY);
  expect(readFinishedStory(folder)).toEqual(STORY);
  writeFileSync(join(folder, 'demonstration.json'), '{"edition":');
  expect(readFinishedStory(folder)).toBeUndefined();
});

test('beginning anew deletes what we kept, and nothing else', async () => {
  const folder = aFolder();
  writeFinishedStory(folder, STORY);
  mkdirSync(join(folder, 'database'));
  writeFileSync(join(folder, 'database/a'), '');
  writeFileSync(join(folder, 'of-somebody-else'), '');
  await wipeDataFolder(folder);
  expect(readdirSync(folder).filter((name) => !name.startsWith('lock.sqlite'))).toEqual(['of-somebody-else']);
  await wipeDataFolder(join(folder, 'not-there'));
});

test('nothing is deleted while a copy is running', async () => {
  const folder = aFolder();
  writeFinishedStory(folder, STORY);
  const giveBack = await takeDataFolder(folder);
  await expect(wipeDataFolder(folder)).rejects.toThrow(StackError);
  giveBack();
  expect(readFinishedStory(folder)).toEqual(STORY);
});
