import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { ChangeJournal } from './change-journal.ts';
import type { Call } from './function-call.ts';
import type { FunctionName } from './functions.ts';
import { queueClient, queueUrl } from './local-aws.ts';
import type { Poller } from './poller.ts';
import { startQueuePoller } from './queue-poller.ts';
import { QUEUES, TABLES } from './resources.ts';
import { type StreamPollerOptions, startStreamPoller } from './stream-poller.ts';

/** How changes are handed over, and how often one comes twice. */
export type StreamSettings = Partial<
  Pick<
    StreamPollerOptions,
    | 'batchSize'
    | 'windowInMilliseconds'
    | 'maximumRetries'
    | 'retryDelayInMilliseconds'
    | 'duplicateRate'
    | 'seed'
  >
>;

/** As in the cloud, but for times that nobody watching a demonstration would wait. */
const STREAM = {
  batchSize: 100,
  windowInMilliseconds: 250,
  maximumRetries: 5,
  retryDelayInMilliseconds: 100,
};

/** Starts what hands changes and messages to the functions that work in the background. */
export function startWorkers(options: {
  changes: ChangeJournal;
  queues: string;
  callOf: (name: FunctionName) => Call;
  stream?: StreamSettings;
}): Poller {
  const { changes, queues, callOf } = options;
  const client = queueClient(queues);
  const QueueUrl = queueUrl(queues, QUEUES.changesParked);
  const aggregation = startStreamPoller({
    ...STREAM,
    ...options.stream,
    journal: changes,
    tableName: TABLES.responses,
    functionName: 'aggregate',
    call: callOf('aggregate'),
    park: async (message) => {
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
    },
  });
  const pollQueue = (name: string, worker: FunctionName, concurrency: number) =>
    startQueuePoller({
      client,
      queueUrl: queueUrl(queues, name),
      call: callOf(worker),
      batchSize: 10,
      concurrency,
      retryAfterSeconds: 1,
    });
  // A browser for each of two calls is what two processor cores can bear.
  const rendering = pollQueue(QUEUES.render, 'render-reports', 2);
  const inviting = pollQueue(QUEUES.invitation, 'send-invitations', 2);
  return {
    async idle() {
      // What one of them does can make work for another.
      do {
        await aggregation.idle();
        await Promise.all([rendering.idle(), inviting.idle()]);
      } while (changes.size > 0);
    },
    async stop() {
      await Promise.all([aggregation.stop(), rendering.stop(), inviting.stop()]);
      client.destroy();
    },
  };
}
