import { setTimeout as pause } from 'node:timers/promises';
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { failedIdentifiers } from './batch-outcome.ts';
import type { Call } from './function-call.ts';
import type { Poller } from './poller.ts';
import { queueEvent } from './queue-event.ts';

export type QueuePollerOptions = {
  client: SQSClient;
  queueUrl: string;
  call: Call;
  /** Most messages in one call, 1 to 10. */
  batchSize: number;
  /** Most calls at the same time. */
  concurrency: number;
  /**
   * Makes a failed message visible again after so many seconds rather than at the end of its visibility timeout.
   * At least 1: the embedded server, when it keeps its messages on disk, fails on 0.
   */
  retryAfterSeconds?: number;
  /** Length of a long poll. */
  waitSeconds?: number;
};

/**
 * Feeds a queue's messages to a function, as Lambda's event source mapping does with partial batch responses:
 * what went well is deleted, what failed comes again, and the queue itself moves what fails too often.
 */
export function startQueuePoller(options: QueuePollerOptions): Poller {
  const stopping = new AbortController();
  const loops = Array.from({ length: options.concurrency }, () => poll(options, stopping.signal));
  return {
    async idle() {
      while (!stopping.signal.aborted && !(await isEmpty(options))) await pause(25);
    },
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function poll(options: QueuePollerOptions, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      const messages = await receive(options, stopping);
      if (messages.length > 0) await process(messages, options);
    } catch {
      // The queue can't be reached. Its messages come again when it can.
      await pause(200, undefined, { signal: stopping }).catch(() => {});
    }
  }
}

async function receive(options: QueuePollerOptions, abortSignal: AbortSignal): Promise<readonly Message[]> {
  const command = new ReceiveMessageCommand({
    QueueUrl: options.queueUrl,
    MaxNumberOfMessages: options.batchSize,
    WaitTimeSeconds: options.waitSeconds ?? 20,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
  const { Messages = [] } = await options.client.send(command, { abortSignal });
  return Messages;
}

async function process(messages: readonly Message[], options: QueuePollerOptions): Promise<void> {
  const identifiers = messages.map(({ MessageId = '' }) => MessageId);
  const failed = await options.call(queueEvent(options.queueUrl, messages)).then(
    (answer) => failedIdentifiers(answer, identifiers),
    () => new Set(identifiers),
  );
  const { client, queueUrl: QueueUrl, retryAfterSeconds } = options;
  const done = entries(messages.filter(({ MessageId = '' }) => !failed.has(MessageId)));
  const again = entries(messages.filter(({ MessageId = '' }) => failed.has(MessageId)));
  if (done.length > 0) await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: done }));
  if (again.length === 0 || retryAfterSeconds === undefined) return;
  const Entries = again.map((entry) => ({ ...entry, VisibilityTimeout: retryAfterSeconds }));
  await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
}

function entries(messages: readonly Message[]) {
  return messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
}

/** Nothing to be received, received and not deleted, or delayed. */
async function isEmpty({ client, queueUrl }: QueuePollerOptions): Promise<boolean> {
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [...COUNTS] }),
  );
  return COUNTS.every((name) => Attributes?.[name] === '0');
}

const COUNTS = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const;
