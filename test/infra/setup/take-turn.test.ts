import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { takeTurn } from '../../../infra/setup/take-turn.mjs';

describe('takeTurn', () => {
  let root = '';
  const nobodyElse = () => {
    throw new Error('nobody else has the turn');
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'turn-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('never lets two work at once', async () => {
    const seen: string[] = [];
    const waiting: number[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await pause(20);
      seen.push(`${name} ends`);
    };

    await Promise.all([
      takeTurn(root, nobodyElse, work('first')),
      takeTurn(root, (pid) => waiting.push(pid), work('second')),
    ]);

    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(waiting).toEqual([process.pid]);
  });

  test('gives the turn back when the work fails', async () => {
    await expect(takeTurn(root, nobodyElse, () => Promise.reject(new Error('full')))).rejects.toThrow('full');

    expect(readdirSync(join(root, '.local'))).toEqual([]);
  });

  test('takes the turn of a process that has died', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    mkdirSync(join(root, '.local'));
    writeFileSync(join(root, '.local', 'installing.pid'), String(pid));

    await expect(takeTurn(root, nobodyElse, async () => 'done')).resolves.toBe('done');
  });
});
