import { describe, expect, test } from '@jest/globals';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FailureImpactError, ImpactAlarm } from '../../../infra/constructs/impact-alarm.ts';
import { templateOf } from '../support/synthesis.ts';

const alarm = (failureImpact: string) =>
  templateOf((scope, alarms) => {
    new ImpactAlarm(scope, 'Test', {
      metric: new Metric({ namespace: 'Test', metricName: 'Failures' }),
      threshold: 3,
      failureImpact,
      sign: 'three failures',
      remedy: 'Pages fail',
      alarms,
    });
  });

describe('ImpactAlarm', () => {
  test('says what people lose, what was seen and what to read', () => {
    alarm('While this fails, nobody can answer.').hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription:
        'While this fails, nobody can answer. Seen: three failures. What to do: docs/operate.md, "Pages fail".',
      Threshold: 3,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
  });

  test('takes silence for health, and tells when trouble ends', () => {
    const template = alarm('While this fails, nobody can answer.');

    template.hasResourceProperties('AWS::CloudWatch::Alarm', { TreatMissingData: 'notBreaching' });
    const [{ Properties }] = Object.values(template.findResources('AWS::CloudWatch::Alarm')) as [
      { Properties: { AlarmActions: unknown; OKActions: unknown } },
    ];
    expect(Properties.OKActions).toEqual(Properties.AlarmActions);
    expect(Properties.AlarmActions).toHaveLength(1);
  });

  test.each(['Errors in the worker.', 'While this fails, nobody can answer', 'While this fails, .'])(
    'refuses "%s", which does not say what people lose',
    (text) => {
      expect(() => alarm(text)).toThrow(FailureImpactError);
    },
  );
});
