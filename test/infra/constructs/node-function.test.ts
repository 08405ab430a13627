import { describe, expect, test } from '@jest/globals';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { NodeFunction } from '../../../infra/constructs/node-function.ts';
import { actionsOf, propertiesOf, statementsOf, templateOf } from '../support/synthesis.ts';

const template = templateOf((scope) => {
  new NodeFunction(scope, 'Test', {
    entry: 'functions/log.ts',
    environment: { STAGE: 'test' },
    logDays: RetentionDays.ONE_MONTH,
  });
});

describe('NodeFunction', () => {
  test('runs on Node.js 24 on arm64, traced, with readable stacks', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      Environment: { Variables: { STAGE: 'test', NODE_OPTIONS: '--enable-source-maps' } },
    });
  });

  test('logs JSON to a log of its own, which is gone after the stage’s days', () => {
    template.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
    const [log] = Object.keys(template.findResources('AWS::Logs::LogGroup'));
    template.hasResourceProperties('AWS::Lambda::Function', {
      LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: log } },
    });
  });

  test('may write its log and its traces, and nothing else', () => {
    const actions = statementsOf(template).flatMap(actionsOf).toSorted();
    expect(actions).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
    const [role] = propertiesOf(template, 'AWS::IAM::Role');
    expect(role).not.toHaveProperty('ManagedPolicyArns');
  });
});
