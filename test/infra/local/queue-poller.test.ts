import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { SQSEvent } from 'aws-lambda';
import { createQueues } from '../../../infra/local/create-resources.ts';
import { queueClient, queueUrl } from '../../../infra/local/local-aws.ts';
import { type LoopbackPort, openPort } from '../../../infra/local/loopback.ts';
import { queueFront } from '../../../infra/local/object-front.ts';
import { type ObjectsAndQueues, openObjectsAndQueues } from '../../../infra/local/objects-and-queues.ts';
import type { Poller } from '../../../infra/local/poller.ts';
import { type QueuePollerOptions, startQueuePoller } from '../../../infra/local/queue-poller.ts';

let port: LoopbackPort;
let store: ObjectsAndQueues;
let client: SQSClient;
let address: string;
let poller: Poller | undefined;
let count = 0;

beforeAll(async () => {
  store = await openObjectsAndQueues();
  port = await openPort('queues', 0);
  port.serve(queueFront(store.listener));
  address = `http://127.0.0.1:${port.port}`;
  client = queueClient(address);
});
afterEach(() => poller?.stop());
afterAll(async () => {
  client.destroy();
  await port.close();
  await store.stop();
});

/** A queue of its own for each test, with its dead letters after two receives. */
async function newQueue(visibilityInSeconds = 30) {
  count += 1;
  const names = { queue: `work-${count}`, dead: `dead-${count}` };
  await createQueues(address, [
    { name: names.dead },
    { name: names.queue, visibilityInSeconds, deadLetters: { queue: names.dead, afterReceives: 2 } },
  ]);
  return { url: queueUrl(address, names.queue), dead: queueUrl(address, names.dead), names };
}

const send = (QueueUrl: string, MessageBody: string) =>
  client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
const bodies = ({ Records }: SQSEvent) => Records.map(({ body }) => body);

function follow(
  url: string,
  call: (event: SQSEvent) => unknown,
  more: Partial<QueuePollerOptions> = {},
): Poller {
  const answer = async (event: unknown) => call(event as SQSEvent);
  poller = startQueuePoller({ client, queueUrl: url, call: answer, batchSize: 10, concurrency: 1, ...more });
  return poller;
}

describe('a queue in front of a function', () => {
  test('hands over its messages in the form of a Lambda event, once', async () => {
    const { url, names } = await newQueue();
    const events: SQSEvent[] = [];
    await send(url, 'one');
    await follow(url, (event) => void events.push(event)).idle();
    await send(url, 'two');
    await poller?.idle();
    expect(events.map(bodies)).toEqual([['one'], ['two']]);
    expect(events[0]?.Records[0]).toMatchObject({
      messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      receiptHandle: expect.any(String),
      attributes: { ApproximateReceiveCount: '1', SentTimestamp: expect.stringMatching(/^\d+$/) },
      messageAttributes: {},
      eventSource: 'aws:sqs',
      eventSourceARN: `arn:aws:sqs:eu-north-1:000000000000:${names.queue}`,
      awsRegion: 'eu-north-1',
    });
  });

  test('brings again only what failed, and parks it after its receives', async () => {
    const { url, dead } = await newQueue();
    const seen: string[] = [];
    for (const body of ['good', 'bad', 'fine']) await send(url, body);
    const answer = ({ Records }: SQSEvent) => {
      seen.push(...Records.map(({ body }) => body));
      const bad = Records.filter(({ body }) => body === 'bad');
      return { batchItemFailures: bad.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    };
    await follow(url, answer, { retryAfterSeconds: 1 }).idle();
    expect(seen).toEqual(['good', 'bad', 'fine', 'bad']);
    const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl: dead }));
    expect(Messages?.map(({ Body }) => Body)).toEqual(['bad']);
  });

  test('brings everything again when the function throws', async () => {
    const { url } = await newQueue(1);
    const seen: string[][] = [];
    await send(url, 'message');
    const failOnce = (event: SQSEvent) => {
      seen.push(bodies(event));
      if (seen.length === 1) throw new Error('not now');
    };
    await follow(url, failOnce).idle();
    expect(seen).toEqual([['message'], ['message']]);
  });

  test('makes no more calls at a time than it may, and no bigger', async () => {
    const { url } = await newQueue();
    let now = 0;
    let most = 0;
    for (let index = 0; index < 12; index += 1) await send(url, String(index));
    const work = async ({ Records }: SQSEvent) => {
      now += 1;
      most = Math.max(most, now);
      expect(Records.length).toBeLessThanOrEqual(2);
      await pause(10);
      now -= 1;
    };
    await follow(url, work, { concurrency: 2, batchSize: 2 }).idle();
    expect(most).toBe(2);
  });

  test('stops after the call that is running, in the middle of a long poll too', async () => {
    const { url } = await newQueue();
    let finished = false;
    await send(url, 'message');
    follow(url, async () => {
      await pause(50);
      finished = true;
    });
    await pause(25);
    await poller?.stop();
    expect(finished).toBe(true);
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({
        QueueUrl: url,
        AttributeNames: ['ApproximateNumberOfMessagesNotVisible'],
      }),
    );
    expect(Attributes?.ApproximateNumberOfMessagesNotVisible).toBe('0');
  });
});

test('a message that somebody had received when the process ended is there at once at the next start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'queues-'));
  const QueueUrl = queueUrl(address, 'kept');
  const receive = new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 300 });
  const before = await openObjectsAndQueues(folder);
  port.serve(queueFront(before.listener));
  await createQueues(address, [{ name: 'kept' }]);
  await send(QueueUrl, 'message');
  expect((await client.send(receive)).Messages).toHaveLength(1);
  expect((await client.send(receive)).Messages).toBeUndefined();
  await before.stop();

  const after = await openObjectsAndQueues(folder);
  port.serve(queueFront(after.listener));
  await createQueues(address, [{ name: 'kept', visibilityInSeconds: 77 }]);
  expect((await client.send(receive)).Messages).toHaveLength(1);
  const attributes = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['VisibilityTimeout'] });
  expect((await client.send(attributes)).Attributes?.VisibilityTimeout).toBe('77');
  await after.stop();
  port.serve(queueFront(store.listener));
});

test('the port of the queues gives no objects', async () => {
  expect((await fetch(`${address}/reports/4222.pdf`)).status).toBe(403);
  expect((await fetch(`${address}/reports?delete`, { method: 'POST' })).status).toBe(403);
});
