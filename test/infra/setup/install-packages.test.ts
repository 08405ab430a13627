import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { installPackages } from '../../../infra/setup/install-packages.mjs';

/** Stands in for npm: writes down its words, and ends as the test asks for each command. */
const NPM = `
const { appendFileSync } = require('node:fs');
const words = process.argv.slice(2);
appendFileSync('asked', words.join(' ') + '\\n');
const { error, code } = JSON.parse(process.env.NPM_ANSWERS)[words[0]] ?? {};
if (error) process.stderr.write(error);
process.exitCode = code ?? 0;
`;

describe('installPackages', () => {
  let root = '';

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'install-'));
    mkdirSync(join(root, 'npm'));
    writeFileSync(join(root, 'npm', 'npm-cli.js'), NPM);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('asks for development packages whatever NODE_ENV says', async () => {
    expect(await install({})).toMatchObject({ ok: true });

    expect(asked()).toEqual([expect.stringMatching(/^ping /), expect.stringMatching(/^ci --include=dev /)]);
    expect(asked()[1]).not.toContain('--offline');
  });

  test('uses what npm has kept when nobody answers, and tells both errors when that is not enough', async () => {
    const silence = { error: 'npm error code ENOTFOUND\n', code: 1 };
    const outcome = await install({ ping: silence, ci: { error: 'npm error code ENOTCACHED', code: 1 } });

    expect(asked()[1]).toContain('--offline');
    expect(outcome).toEqual({ ok: false, words: 'npm error code ENOTFOUND\n\nnpm error code ENOTCACHED' });
  });

  test('does not mind a registry that knows no ping', async () => {
    expect(await install({ ping: { error: 'npm error code E404', code: 1 } })).toEqual({
      ok: true,
      words: '',
    });

    expect(asked()[1]).not.toContain('--offline');
  });

  test('says that npm is not there', async () => {
    expect(await install({}, join(root, 'nowhere'))).toMatchObject({
      ok: false,
      words: expect.stringContaining('ENOENT'),
    });
  });

  function install(answers: object, node = process.execPath) {
    const npm = { npm_execpath: join(root, 'npm', 'npm-cli.js'), npm_node_execpath: node };
    return installPackages(root, [], () => {}, { ...npm, NPM_ANSWERS: JSON.stringify(answers) });
  }

  function asked() {
    return readFileSync(join(root, 'asked'), 'utf8').trim().split('\n');
  }
});
