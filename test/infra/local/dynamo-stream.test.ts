import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import db, { type Store } from 'dynalite/db/index.js';
import type { ChangeJournal } from '../../../infra/local/change-journal.ts';
import { type LocalDynamo, startDynamo } from '../../../infra/local/dynamo.ts';
import { dynamoClient } from '../../../infra/local/local-aws.ts';
import type { Poller } from '../../../infra/local/poller.ts';
import { type StreamPollerOptions, startStreamPoller } from '../../../infra/local/stream-poller.ts';

const tables = [{ name: 'Answers', streamed: true }, { name: 'Plain' }];
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function start(folder?: string, onFailure: (error: unknown) => void = () => {}) {
  const dynamo = await startDynamo({ tables, port: 0, onFailure, ...(folder ? { folder } : {}) });
  const client = dynamoClient(dynamo.address);
  closers.push(dynamo.stop, () => client.destroy());
  return { dynamo, client };
}

function follow(
  dynamo: LocalDynamo,
  call: (event: DynamoDBStreamEvent) => unknown,
  more: Partial<StreamPollerOptions> = {},
): Poller {
  const poller = startStreamPoller({
    journal: dynamo.streams.get('Answers') as ChangeJournal,
    tableName: 'Answers',
    functionName: 'aggregate',
    call: async (event) => call(event as DynamoDBStreamEvent),
    park: async () => {},
    batchSize: 10,
    windowInMilliseconds: 5,
    maximumRetries: 1,
    retryDelayInMilliseconds: 1,
    ...more,
  });
  closers.push(poller.stop);
  return poller;
}

type Put = (key: string, value: unknown, done: (error?: Error) => void) => void;

/** Opens a database after its store was changed: a stand-in for a disk that is slow or full. */
async function withStore<T>(open: () => Promise<T>, change: (store: Store) => void): Promise<T> {
  const { create } = db;
  db.create = (options) => {
    const store = create(options);
    change(store);
    return store;
  };
  return open().finally(() => {
    db.create = create;
  });
}

const put = (client: DynamoDBClient, sk: string, value = '1', TableName = 'Answers') =>
  client.send(
    new PutItemCommand({ TableName, Item: { pk: { S: 'a' }, sk: { S: sk }, value: { S: value } } }),
  );
const keyOf = (sk: string) => ({ pk: { S: 'a' }, sk: { S: sk } });
const told = (events: DynamoDBStreamEvent[]) =>
  events.flatMap(({ Records }) =>
    Records.map((record) => `${record.eventName} ${record.dynamodb?.Keys?.sk?.S}`),
  );

describe('the stream of a table', () => {
  test('tells what happened to which item, in order, in the form of a Lambda event', async () => {
    const { dynamo, client } = await start();
    const events: DynamoDBStreamEvent[] = [];
    const poller = follow(dynamo, (event) => void events.push(event));
    await put(client, 'x');
    await put(client, 'x', '2');
    await client.send(
      new UpdateItemCommand({
        TableName: 'Answers',
        Key: keyOf('y'),
        UpdateExpression: 'ADD revision :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
      }),
    );
    await client.send(new DeleteItemCommand({ TableName: 'Answers', Key: keyOf('x') }));
    await poller.idle();
    expect(told(events)).toEqual(['INSERT x', 'MODIFY x', 'INSERT y', 'REMOVE x']);
    expect(events[0]?.Records[0]).toEqual({
      eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventName: 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      eventSourceARN: expect.stringContaining(':table/Answers/stream/'),
      awsRegion: 'eu-north-1',
      dynamodb: {
        ApproximateCreationDateTime: expect.any(Number),
        Keys: keyOf('x'),
        SequenceNumber: expect.stringMatching(/^\d{21}$/),
        SizeBytes: expect.any(Number),
        StreamViewType: 'KEYS_ONLY',
      },
    });
  });

  test('is silent about what changed nothing, failed its condition, or lies in another table', async () => {
    const { dynamo, client } = await start();
    await put(client, 'x');
    await put(client, 'x');
    await put(client, 'p', '1', 'Plain');
    await client.send(new DeleteItemCommand({ TableName: 'Answers', Key: keyOf('nobody') }));
    const conditional = {
      TableName: 'Answers',
      Item: { ...keyOf('x'), value: { S: '9' } },
      ConditionExpression: 'attribute_not_exists(pk)',
    };
    await expect(client.send(new PutItemCommand(conditional))).rejects.toThrow('conditional');
    const events: DynamoDBStreamEvent[] = [];
    await follow(dynamo, (event) => void events.push(event)).idle();
    expect(told(events)).toEqual(['INSERT x']);
  });

  test('speaks only of items that can be read, however slow the disk is', async () => {
    const { dynamo, client } = await withStore(start, (store) => {
      const items = store.getItemDb('Answers') as unknown as { put: Put };
      const { put } = items;
      items.put = (key, value, done) => void setTimeout(() => put(key, value, done), 30);
    });
    // Of its own, or it would wait in line behind the writes.
    const reader = dynamoClient(dynamo.address);
    closers.push(() => reader.destroy());
    const missing: unknown[] = [];
    const poller = follow(
      dynamo,
      async ({ Records }) => {
        for (const { dynamodb } of Records) {
          const Key = dynamodb?.Keys as ReturnType<typeof keyOf>;
          const { Item } = await reader.send(
            new GetItemCommand({ TableName: 'Answers', Key, ConsistentRead: true }),
          );
          if (!Item) missing.push(Key);
        }
      },
      { windowInMilliseconds: 0, batchSize: 3 },
    );
    await Promise.all(Array.from({ length: 40 }, (_, index) => put(client, `item ${index}`)));
    await poller.idle();
    expect(missing).toEqual([]);
  });

  test('brings some changes twice when it is asked to, and every one at least once', async () => {
    const { dynamo, client } = await start();
    const events: DynamoDBStreamEvent[] = [];
    for (let index = 0; index < 40; index += 1) await put(client, String(index));
    await follow(dynamo, (event) => void events.push(event), { duplicateRate: 0.5, seed: 7 }).idle();
    expect(new Set(told(events)).size).toBe(40);
    expect(told(events).length).toBeGreaterThan(45);
  });

  test('goes on past a poison change, which is parked with a message as Lambda writes it', async () => {
    const { dynamo, client } = await start();
    const done: string[] = [];
    const parked: object[] = [];
    for (const sk of ['a', 'poison', 'b', 'c']) await put(client, sk);
    const poller = follow(
      dynamo,
      (event) => {
        if (told([event]).includes('INSERT poison')) throw new Error('cannot');
        done.push(...told([event]));
      },
      { park: async (message) => void parked.push(message) },
    );
    await poller.idle();
    expect(done).toEqual(['INSERT a', 'INSERT b', 'INSERT c']);
    expect(parked).toEqual([
      expect.objectContaining({
        requestContext: expect.objectContaining({
          condition: 'RetryAttemptsExhausted',
          approximateInvokeCount: 2,
        }),
        DDBStreamBatchInfo: expect.objectContaining({
          batchSize: 1,
          startSequenceNumber: '000000000000000000002',
        }),
        payload: expect.stringContaining('poison'),
      }),
    ]);
  });

  test('parks everything when everything fails, and comes to rest', async () => {
    const { dynamo, client } = await start();
    const parked: object[] = [];
    for (let index = 0; index < 7; index += 1) await put(client, String(index));
    const fail = () => Promise.reject(new Error('down'));
    await follow(dynamo, fail, { park: async (message) => void parked.push(message) }).idle();
    expect(parked).toHaveLength(7);
  });
});

describe('the stream over a restart', () => {
  const newFolder = () => mkdtempSync(join(tmpdir(), 'dynamo-'));

  test('brings what was not finished, and nothing that was', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await put(first.client, 'done');
    const before: DynamoDBStreamEvent[] = [];
    await follow(first.dynamo, (event) => void before.push(event)).idle();
    await put(first.client, 'waiting');
    for (const close of closers.splice(0).reverse()) await close();

    const second = await start(folder);
    const after: DynamoDBStreamEvent[] = [];
    await follow(second.dynamo, (event) => void after.push(event)).idle();
    expect([told(before), told(after)]).toEqual([['INSERT done'], ['INSERT waiting']]);
  });

  test('loses nothing when the process is killed in the middle of a call', async () => {
    const folder = newFolder();
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(new URL('./killed-process.ts', import.meta.url)), folder],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const { dynamo } = await start(folder);
    const events: DynamoDBStreamEvent[] = [];
    await follow(dynamo, (event) => void events.push(event)).idle();
    expect(told(events)).toEqual(['INSERT 1', 'INSERT 2', 'INSERT 3']);
  });
});

test('a client that goes away in the middle of a request does not end the process', async () => {
  const { dynamo, client } = await start();
  const socket = connect(Number(new URL(dynamo.address).port), '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf');
  await new Promise((resolve) => setTimeout(resolve, 20));
  socket.resetAndDestroy();
  await put(client, 'still here');
});

test('a disk that refuses a write fails that write and nothing else', async () => {
  const refusal = Object.assign(new Error('IO error: No space left on device'), { code: 'LEVEL_IO_ERROR' });
  const failures: unknown[] = [];
  let isFull = false;
  const open = () => start(undefined, (error) => void failures.push(error));
  const { client } = await withStore(open, ({ db: level }) => {
    const put = level.put as Put;
    level.put = ((key, value, done) => (isFull ? done(refusal) : put(key, value, done))) as Put as never;
  });
  isFull = true;
  await expect(put(client, 'x')).rejects.toMatchObject({ name: 'InternalServerError' });
  isFull = false;
  await put(client, 'y');
  expect(failures[0]).toMatchObject({ name: 'StackError', problem: 'disk-full' });
});
