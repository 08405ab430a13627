import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cruise, type ICruiseResult } from 'dependency-cruiser';

const rules = createRequire(import.meta.url)('../import-rules.cjs');

/** Forbidden imports, at least one for every rule. */
const PLANTED: [rule: string, from: string, to: string][] = [
  ['core-is-closed', 'functions/core/a.ts', 'node:fs'],
  ['core-is-closed', 'functions/core/b.ts', '../ports.ts'],
  ['core-is-closed', 'functions/core/c.tsx', 'preact'],
  ['ports-know-only-core', 'functions/ports.ts', 'zod'],
  ['adapters-serve-ports', 'functions/adapters/dynamo/a.ts', '../../handlers/one.ts'],
  ['services-in-adapters', 'functions/handlers/a.ts', '@aws-sdk/client-s3'],
  ['services-in-adapters', 'functions/commands/a.ts', 'puppeteer-core'],
  ['middy-in-pipelines', 'functions/handlers/b.ts', '@middy/core'],
  ['pipelines-carry-anything', 'functions/http/a.ts', '../adapters/dynamo/free.ts'],
  ['handlers-are-strangers', 'functions/handlers/c.ts', './one.ts'],
  ['handlers-ask-ports', 'functions/handlers/d.ts', '../adapters/dynamo/free.ts'],
  ['live-only-composes', 'functions/live.ts', './handlers/one.ts'],
  ['command-line-in-commands', 'functions/handlers/e.ts', 'commander'],
  ['templates-draw', 'templates/report/a.tsx', '../../functions/config.ts'],
  ['templates-draw', 'templates/report/b.tsx', 'node:fs'],
  ['infra-names-paths', 'infra/constructs/a.ts', '../../functions/config.ts'],
  ['functions-ignore-infra', 'functions/handlers/f.ts', '../../infra/stages.ts'],
  ['nothing-imports-test', 'functions/handlers/g.ts', '../../test/support/free.ts'],
  ['what-runs-is-a-dependency', 'functions/handlers/h.ts', 'fast-check'],
  ['everything-exists', 'functions/handlers/i.ts', './nowhere.ts'],
  ['no-cycles', 'functions/handlers/j/a.ts', './b.ts'],
];

/** Imports that the same rules allow. */
const ALLOWED: [from: string, to: string][] = [
  ['functions/core/free.ts', 'zod'],
  ['functions/core/free.tsx', './free.ts'],
  ['functions/adapters/dynamo/free.ts', '@aws-sdk/client-s3'],
  ['functions/http/free.ts', '@middy/core'],
  ['functions/handlers/one.ts', './one/page.ts'],
  ['functions/handlers/one/page.ts', '../../core/free.ts'],
  ['functions/handlers/j/b.ts', './a.ts'],
  ['functions/commands/free.ts', 'commander'],
  ['functions/config.ts', 'node:process'],
  ['templates/report/free.tsx', 'preact'],
  ['infra/stages.ts', 'node:path'],
  ['infra/local/free.ts', '../../functions/handlers/one.ts'],
  ['test/support/free.ts', '../../functions/handlers/one.ts'],
  ['bench/free.ts', '../functions/adapters/dynamo/free.ts'],
];

const PACKAGES = ['zod', 'preact', '@aws-sdk/client-s3', '@middy/core', 'commander', 'puppeteer-core'];

// A type of a development package is gone before anything runs, so only a value counts.
const isTool = (name: string) => name === 'fast-check';

describe('import-rules', () => {
  const project = mkdtempSync(join(tmpdir(), 'import-rules-'));
  let broken: { rule: string; from: string }[] = [];

  beforeAll(async () => {
    for (const [, from, to] of PLANTED) plant(from, `export ${isTool(to) ? '' : 'type '}* from '${to}';\n`);
    for (const [from, to] of ALLOWED) plant(from, `export * from '${to}';\n`);
    for (const name of [...PACKAGES, 'fast-check']) plantPackage(name);
    const dependencies = Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0']));
    plant('package.json', JSON.stringify({ dependencies, devDependencies: { 'fast-check': '1.0.0' } }));

    const { forbidden, options } = rules;
    const folders = ['functions', 'templates', 'infra', 'test', 'bench'];
    const ruleSet = { forbidden };
    const { output } = await cruise(folders, { ...options, ruleSet, validate: true, baseDir: project });
    broken = (output as ICruiseResult).summary.violations.map(({ rule, from }) => ({
      rule: rule.name,
      from,
    }));
  });

  afterAll(() => rmSync(project, { recursive: true }));

  test.each(PLANTED)('%s refuses %s → %s', (rule, from) => {
    expect(broken).toContainEqual({ rule, from });
  });

  test.each(ALLOWED)('%s may import %s', (from) => {
    expect(broken.filter((one) => one.from === from && one.rule !== 'no-cycles')).toEqual([]);
  });

  test('has no rule without a planted violation', () => {
    const planted = new Set(PLANTED.map(([rule]) => rule));
    const names: string[] = rules.forbidden.map(({ name }: { name: string }) => name);

    expect(names.filter((name) => !planted.has(name))).toEqual([]);
  });

  function plant(path: string, text: string) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }

  function plantPackage(name: string) {
    plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    plant(`node_modules/${name}/index.js`, 'export const a = 1;\n');
  }
});
