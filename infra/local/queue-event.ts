import type { Message } from '@aws-sdk/client-sqs';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { account, region } from './local-aws.ts';

/** The messages as the event that a function with a queue as its source is given. */
export function queueEvent(queueUrl: string, messages: readonly Message[]): SQSEvent {
  const queueName = queueUrl.split('/').at(-1);
  return {
    Records: messages.map((message) => ({
      messageId: message.MessageId ?? '',
      receiptHandle: message.ReceiptHandle ?? '',
      body: message.Body ?? '',
      attributes: message.Attributes as SQSRecord['attributes'],
      messageAttributes: Object.fromEntries(
        Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
          name,
          { dataType: value.DataType ?? '', stringValue: value.StringValue },
        ]),
      ) as SQSRecord['messageAttributes'],
      md5OfBody: message.MD5OfBody ?? '',
      eventSource: 'aws:sqs',
      eventSourceARN: `arn:aws:sqs:${region}:${account}:${queueName}`,
      awsRegion: region,
    })),
  };
}
