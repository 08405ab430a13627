import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readCodeVersion } from '../../infra/code-version.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'barometer-version-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], { cwd: folder });

test('names the commit, with a plus sign when files differ from it', () => {
  git('init', '-q');
  git('commit', '-q', '--allow-empty', '-m', 'Begin');
  expect(readCodeVersion(folder)).toMatch(/^[0-9a-f]{12}$/);

  writeFileSync(join(folder, 'new.txt'), '');
  expect(readCodeVersion(folder)).toMatch(/^[0-9a-f]{12}\+$/);
});

test('says so outside a repository', () => {
  expect(readCodeVersion(folder)).toBe('unversioned');
});
