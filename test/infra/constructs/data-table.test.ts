import { describe, expect, test } from '@jest/globals';
import { DataTable } from '../../../infra/constructs/data-table.ts';
import { propertiesOf, templateOf } from '../support/synthesis.ts';

const table = (keepsData: boolean, hasStream = false) =>
  templateOf((scope, alarms) => {
    new DataTable(scope, 'Test', {
      keepsData,
      hasStream,
      alarms,
      failureImpact: 'While this fails, nobody can answer.',
    });
  });

describe('DataTable', () => {
  test('can be put back to any second of 35 days, is encrypted and paid by use', () => {
    table(true).hasResourceProperties('AWS::DynamoDB::Table', {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      SSESpecification: { SSEEnabled: true },
      BillingMode: 'PAY_PER_REQUEST',
    });
  });

  test('outlives its stack where data is kept, and cannot be deleted by one call', () => {
    table(true).hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { DeletionProtectionEnabled: true },
    });
  });

  test('goes with its stack in development', () => {
    table(false).hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Delete',
      Properties: { DeletionProtectionEnabled: false },
    });
  });

  test('has no stream unless asked; then one that carries keys alone', () => {
    expect(propertiesOf(table(true), 'AWS::DynamoDB::Table')[0]).not.toHaveProperty('StreamSpecification');
    table(true, true).hasResourceProperties('AWS::DynamoDB::Table', {
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
    });
  });

  test('raises an alarm for reads and for writes that are turned away, and grants nothing', () => {
    const template = table(true);
    const metrics = propertiesOf(template, 'AWS::CloudWatch::Alarm').map(({ MetricName }) => MetricName);
    expect(metrics.toSorted()).toEqual(['ReadThrottleEvents', 'WriteThrottleEvents']);
    template.resourceCountIs('AWS::IAM::Policy', 0);
  });
});
