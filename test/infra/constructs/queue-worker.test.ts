import { describe, expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration } from 'aws-cdk-lib/core';
import { NodeFunction } from '../../../infra/constructs/node-function.ts';
import { QueueWorker } from '../../../infra/constructs/queue-worker.ts';
import { actionsOf, propertiesOf, statementsOf, templateOf } from '../support/synthesis.ts';

const template = templateOf((scope, alarms) => {
  new QueueWorker(scope, 'Test', {
    worker: new NodeFunction(scope, 'Worker', {
      entry: 'functions/log.ts',
      environment: {},
      logDays: RetentionDays.ONE_WEEK,
      timeoutSeconds: 40,
    }),
    batchSize: 5,
    maxConcurrency: 20,
    patience: Duration.minutes(30),
    alarms,
    failureImpact: 'While this fails, reports are missing.',
  });
});

describe('QueueWorker', () => {
  test('tries a message three times, then parks it for 14 days', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: { maxReceiveCount: 3, deadLetterTargetArn: Match.anyValue() },
    });
    template.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: Match.absent(),
      MessageRetentionPeriod: 14 * 24 * 3600,
    });
  });

  test('hides a message for six times the function’s time', () => {
    template.hasResourceProperties('AWS::Lambda::Function', { Timeout: 40 });
    template.hasResourceProperties('AWS::SQS::Queue', { VisibilityTimeout: 240 });
  });

  test('takes the messages of a batch apart, and never runs wider than told', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 5,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 20 },
    });
  });

  test('encrypts both queues and takes nothing without TLS', () => {
    template.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
    const denials = propertiesOf(template, 'AWS::SQS::QueuePolicy').map(
      ({ PolicyDocument }) => PolicyDocument.Statement[0].Condition,
    );
    expect(denials).toEqual(Array(2).fill({ Bool: { 'aws:SecureTransport': 'false' } }));
  });

  test('raises an alarm for a parked message and for one that waits too long', () => {
    const alarms = propertiesOf(template, 'AWS::CloudWatch::Alarm');
    expect(alarms.map(({ MetricName, Threshold }) => [MetricName, Threshold])).toEqual([
      ['ApproximateNumberOfMessagesVisible', 1],
      ['ApproximateAgeOfOldestMessage', 1800],
    ]);
  });

  test('lets the worker take messages, and send none', () => {
    expect(statementsOf(template).flatMap(actionsOf)).not.toContain('sqs:SendMessage');
  });
});
