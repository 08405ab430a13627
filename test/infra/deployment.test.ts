import { describe, expect, test } from '@jest/globals';
import { planDeployment, shortcomings } from '../../infra/deployment.ts';
import { fullStage } from './support/full-stage.ts';

const wordsOf = (...words: string[]) => {
  const plan = planDeployment(words);
  return plan.kind === 'ready' ? plan.words : plan.reason;
};

describe('planDeployment', () => {
  test.each([[['--stage', 'test']], [['--stage=test']]])('deploys all stacks of the stage: %j', (words) => {
    expect(wordsOf(...words)).toEqual(['deploy', '--all', '-c', 'stage=test']);
  });

  test('passes other words on', () => {
    expect(wordsOf('--require-approval', 'never', '--stage', 'test', '--verbose')).toEqual([
      'deploy',
      '--all',
      '-c',
      'stage=test',
      '--require-approval',
      'never',
      '--verbose',
    ]);
  });

  test('asks which stage when none is named', () => {
    expect(wordsOf()).toMatch(/npm run deploy -- --stage test/);
    expect(wordsOf('--stage')).toMatch(/npm run deploy -- --stage test/);
  });

  test('refuses a stage that does not exist, and names those that do', () => {
    expect(wordsOf('--stage', 'tset')).toMatch(/no stage "tset".*development, test, production/);
  });

  test('refuses production while it lacks what people would miss', () => {
    expect(wordsOf('--stage', 'production')).toMatch(/alarmAddresses.*\n.*domain.*\n.*mail/);
  });

  test('tells what a test stage does without', () => {
    const plan = planDeployment(['--stage', 'test']);
    expect(plan.kind === 'ready' && plan.notes).toHaveLength(3);
  });
});

describe('shortcomings', () => {
  test('are none when everything is there', () => {
    expect(shortcomings(fullStage)).toEqual([]);
  });
});
