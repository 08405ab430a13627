import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { type App, Stack } from 'aws-cdk-lib/core';
import { addPlatform } from '../../infra/platform.ts';
import { checkRules, exceptions } from '../../infra/rules.ts';
import { getStage, type Stage, stageNames } from '../../infra/stages.ts';
import { fullStage } from './support/full-stage.ts';
import { quickApp } from './support/synthesis.ts';

const folder = mkdtempSync(join(tmpdir(), 'barometer-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the AwsSolutions rules, CloudFormation's own validation and the constructs' warnings have to say. */
function findings(name: string, build: (app: App) => void): string[] {
  const outdir = join(folder, name);
  // CloudFormation's validation takes a second: the stage that has everything stands for all.
  const app = quickApp({ outdir, builtinCloudFormationValidation: name === 'full' });
  build(app);
  app.synth();
  const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  return report.pluginReports.flatMap(({ violations }: { violations: { ruleName: string }[] }) =>
    violations.map(({ ruleName }) => ruleName),
  );
}

describe('the rules', () => {
  test.each([
    ...stageNames.map((name): [string, Stage] => [name, getStage(name)]),
    ['full', fullStage] as const,
  ])('find nothing in stage %s', (name, stage) => {
    expect(findings(name, (app) => addPlatform(app, { stage, codeVersion: 'abc123' }))).toEqual([]);
  });

  test('are awake: a bucket without anything is found', () => {
    const careless = () =>
      findings('careless', (app) => {
        new Bucket(new Stack(app, 'Careless'), 'Bucket');
        checkRules(app);
      });
    expect(careless).toThrow(/AwsSolutions-S1/);
  });
});

describe('exceptions', () => {
  test('each name one rule and a reason in a sentence', () => {
    for (const exception of Object.values(exceptions)) {
      const { id, reason } = typeof exception === 'function' ? exception('Table.Arn', 'reports/') : exception;
      expect(id).toMatch(/^AwsSolutions-[A-Z]+\d+(\[.+\])?$/);
      expect(reason).toMatch(/^[A-Z].{40,}\.$/);
    }
  });
});
