import { GetQueueAttributesCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Queue } from '../../ports/messages.ts';

export function connectToSqs(): SQSClient {
  return new SQSClient({});
}

export class QueueError extends Error {
  override readonly name = 'QueueError';
}

/** SQS takes ten messages in one request. */
const BATCH = 10;
const MOST_ATTEMPTS = 5;
const DEPTH = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;

/**
 * A queue of JSON messages.
 *
 * @throws {QueueError} when messages were refused again and again; those sent before stay sent.
 */
export function sqsQueue<Message>(client: SQSClient, url: string): Queue<Message> {
  const sendBatch = async (messages: readonly Message[]): Promise<void> => {
    let left = messages.map((message, i) => ({ Id: String(i), MessageBody: JSON.stringify(message) }));
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt === MOST_ATTEMPTS) throw new QueueError(`The queue refused ${left.length} messages`);
      const { Failed: failed = [] } = await client.send(
        new SendMessageBatchCommand({ QueueUrl: url, Entries: left }),
      );
      const refused = new Set(failed.map((entry) => entry.Id));
      left = left.filter((entry) => refused.has(entry.Id));
    }
  };
  return {
    send: async (messages) => {
      for (let i = 0; i < messages.length; i += BATCH) await sendBatch(messages.slice(i, i + BATCH));
    },
    depth: async () => {
      const { Attributes: counts = {} } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: [...DEPTH] }),
      );
      return DEPTH.reduce((sum, name) => sum + Number(counts[name] ?? 0), 0);
    },
  };
}
