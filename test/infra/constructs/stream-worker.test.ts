import { describe, expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DataTable } from '../../../infra/constructs/data-table.ts';
import { NodeFunction } from '../../../infra/constructs/node-function.ts';
import { StreamWorker } from '../../../infra/constructs/stream-worker.ts';
import { actionsOf, propertiesOf, statementsOf, templateOf } from '../support/synthesis.ts';

const follower = (hasStream: boolean) =>
  templateOf((scope, alarms) => {
    const { table: source } = new DataTable(scope, 'Source', {
      keepsData: false,
      hasStream,
      alarms,
      failureImpact: 'While this fails, nobody can answer.',
    });
    const worker = new NodeFunction(scope, 'Worker', {
      entry: 'functions/log.ts',
      environment: {},
      logDays: RetentionDays.ONE_WEEK,
    });
    new StreamWorker(scope, 'Follower', {
      worker,
      source,
      alarms,
      failureImpact: 'While this fails, sums stand still.',
    });
  });
const template = follower(true);

describe('StreamWorker', () => {
  test('isolates and parks a bad record instead of blocking the shard', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 5,
      MaximumRecordAgeInSeconds: 6 * 3600,
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
    template.hasResourceProperties('AWS::SQS::Queue', {
      MessageRetentionPeriod: 14 * 24 * 3600,
      SqsManagedSseEnabled: true,
    });
  });

  test('begins with the oldest change and lets changes gather', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 100,
      MaximumBatchingWindowInSeconds: 2,
      ParallelizationFactor: 2,
    });
  });

  test('raises an alarm when a change is parked and when it falls behind', () => {
    const own = propertiesOf(template, 'AWS::CloudWatch::Alarm').filter(({ AlarmDescription }) =>
      AlarmDescription.startsWith('While this fails, sums stand still.'),
    );
    expect(own.map(({ MetricName, Threshold }) => [MetricName, Threshold])).toEqual([
      ['ApproximateNumberOfMessagesVisible', 1],
      ['IteratorAge', 300_000],
    ]);
  });

  test('gets the stream and the parking place, and no access to items', () => {
    const actions = statementsOf(template)
      .flatMap(actionsOf)
      .filter((action) => /^(dynamodb|sqs):/.test(action));
    expect(actions.toSorted()).toEqual([
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:SendMessage',
    ]);
  });

  test('refuses a table that cannot be followed', () => {
    expect(() => follower(false)).toThrow(RangeError);
  });
});
