import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';

describe('npm run check', () => {
  const root = mkdtempSync(join(tmpdir(), 'check-'));
  afterAll(() => rmSync(root, { recursive: true }));

  test('says what each check found, and fails if one did', () => {
    const { status, stdout, counts } = check({
      'check:types': 'echo quiet',
      'check:lint': 'echo two problems; exit 1',
      other: 'exit 1',
    });

    expect(status).toBe(1);
    expect(stdout).toMatch(/^ok {6}types {4}\d\.\d s$/m);
    expect(stdout).toMatch(/^FAILED {2}lint {5}\d\.\d s: echo two problems; exit 1\ntwo problems$/m);
    expect(stdout).toMatch(/\nNot fine: lint\.\n$/);
    expect(stdout).not.toContain('quiet');
    expect(counts).toEqual({ passed: 1, failed: 1 });
  });

  test('is content when all are', () => {
    const { status, stdout, counts } = check({ 'check:types': 'true' });

    expect(status).toBe(0);
    expect(stdout).toContain('All 1 checks are fine.');
    expect(counts).toEqual({ passed: 1, failed: 0 });
  });

  function check(scripts: Record<string, string>) {
    const program = join(import.meta.dirname, 'check.mjs');
    writeFileSync(join(root, 'package.json'), JSON.stringify({ scripts }));
    const { status, stdout } = spawnSync(process.execPath, [program, '--result', 'result.json'], {
      cwd: root,
      encoding: 'utf8',
    });
    return { status, stdout, counts: JSON.parse(readFileSync(join(root, 'result.json'), 'utf8')) };
  }
});
