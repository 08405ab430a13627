import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sendLogTo } from '../../functions/log.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'barometer-'));
let stack: Stack;

beforeAll(async () => {
  sendLogTo(() => {});
  stack = await startStack({ accounts: [], dataFolder: folder, ports: 'any' });
}, 20_000);

afterAll(async () => {
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The command line as a process of its own, in the way of `npx barometer`. */
function barometer(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const program = [join(ROOT, 'functions/commands/barometer.mjs'), ...words];
    execFile(process.execPath, program, { cwd: tmpdir() }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

describe('an operator at the command line', () => {
  test('plans an edition in a stack that runs elsewhere on this machine', async () => {
    const created = await barometer(
      'edition',
      'create',
      join(ROOT, 'data/editions/2026.json'),
      '--questionnaire',
      join(ROOT, 'data/questionnaires/unit-leader-2026.json'),
      '--data',
      folder,
      '--json',
    );
    expect(created).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(created.out)).toMatchObject({ kind: 'created', plan: { id: '2026' } });
    const status = await barometer('status', '2026', '--data', folder);
    expect(status).toMatchObject({ code: 0, out: expect.stringContaining('Innovasjonsbarometeret 2026') });
  }, 20_000);

  test('is told in a sentence when no stack runs, also when one ended without tidying up', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'barometer-'));
    const left = { process: 2 ** 22 + 1, environment: stack.environment };
    writeFileSync(join(empty, 'stack.json'), JSON.stringify(left));
    const { code, out, err } = await barometer('edition', 'list', '--data', empty);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      'The embedded stack is not running. Start it with `npm start`, or name a deployed stage with --stage.\n',
    );
  }, 20_000);
});
