import { describe, expect, test } from '@jest/globals';
import { AlarmTopic } from '../../../infra/constructs/alarm-topic.ts';
import { propertiesOf, templateOf } from '../support/synthesis.ts';

const template = templateOf((scope) => {
  new AlarmTopic(scope, 'Test', { addresses: ['one@example.no', 'two@example.no'] });
});

describe('AlarmTopic', () => {
  test('mails every address', () => {
    const endpoints = propertiesOf(template, 'AWS::SNS::Subscription').map(({ Endpoint }) => Endpoint);
    expect(endpoints).toEqual(['one@example.no', 'two@example.no']);
  });

  test('takes messages over TLS only', () => {
    const [policy] = propertiesOf(template, 'AWS::SNS::TopicPolicy');
    expect(policy?.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
  });
});
