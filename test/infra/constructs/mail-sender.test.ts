import { describe, expect, test } from '@jest/globals';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { MailSender } from '../../../infra/constructs/mail-sender.ts';
import { NodeFunction } from '../../../infra/constructs/node-function.ts';
import { alarmThatSays, statementsOf, templateOf } from '../support/synthesis.ts';

const template = templateOf((scope, alarms) => {
  const sender = new MailSender(scope, 'Test', {
    mail: { domain: 'example.no', address: 'post@example.no', senderName: 'Barometeret', isVerified: true },
    alarms,
    failureImpact: 'While this fails, nobody is invited.',
  });
  sender.grantSend(
    new NodeFunction(scope, 'Worker', {
      entry: 'functions/log.ts',
      environment: {},
      logDays: RetentionDays.ONE_WEEK,
    }),
  );
});

describe('MailSender', () => {
  test('signs for its domain, sends over TLS only and respects complaints', () => {
    template.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity: 'example.no' });
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      ReputationOptions: { ReputationMetricsEnabled: true },
    });
  });

  test('lets a function send from the one address, and no other', () => {
    const sending = statementsOf(template).filter(({ Action }) => String(Action).startsWith('ses:'));
    expect(sending).toEqual([
      expect.objectContaining({
        Action: 'ses:SendRawEmail',
        Condition: { StringEquals: { 'ses:FromAddress': 'post@example.no' } },
      }),
    ]);
    expect(sending[0]?.Resource).not.toBe('*');
  });

  test('raises an alarm when mail comes back', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      ...alarmThatSays('^While this fails, nobody is invited'),
      MetricName: 'Reputation.BounceRate',
      Threshold: 0.05,
    });
  });
});
