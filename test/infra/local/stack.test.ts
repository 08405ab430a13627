import { chmodSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { takeDataFolder } from '../../../infra/local/data-folder.ts';
import type { Handler } from '../../../infra/local/function-call.ts';
import { queueUrl } from '../../../infra/local/local-aws.ts';
import { openPort } from '../../../infra/local/loopback.ts';
import { type Stack, type StackOptions, startStack } from '../../../infra/local/stack.ts';
import { inWords, StackError } from '../../../infra/local/stack-error.ts';
import { readStackFile } from '../../../infra/local/stack-file.ts';

const running: Stack[] = [];
afterEach(async () => {
  for (const stack of running.splice(0)) await stack.stop();
});

const accounts = [{ code: '4222', name: 'Bykle' }];
const newFolder = () => mkdtempSync(join(tmpdir(), 'stack-'));

async function start(options: Partial<StackOptions>): Promise<Stack> {
  const quick = { windowInMilliseconds: 1, retryDelayInMilliseconds: 1, maximumRetries: 1 };
  const stack = await startStack({ accounts, ports: 'any', stream: quick, onFailure: () => {}, ...options });
  running.push(stack);
  return stack;
}

/** Clients as functions make them: told nothing, so that everything comes from the environment. */
async function using<T>(work: (aws: { dynamo: DynamoDBClient; s3: S3Client; sqs: SQSClient }) => Promise<T>) {
  const aws = { dynamo: new DynamoDBClient({}), s3: new S3Client({}), sqs: new SQSClient({}) };
  try {
    return await work(aws);
  } finally {
    for (const client of Object.values(aws)) client.destroy();
  }
}

const answer = (sk: string) =>
  new PutItemCommand({ TableName: process.env.RESPONSES_TABLE, Item: { pk: { S: 'BLOCK' }, sk: { S: sk } } });

describe('the embedded stack', () => {
  test('takes a request through a function, its change to the aggregate and its message to the worker', async () => {
    const told: string[] = [];
    const form: Handler = () =>
      using(async ({ dynamo, sqs }) => {
        await dynamo.send(answer('RESPONSE#1'));
        await sqs.send(
          new SendMessageCommand({ QueueUrl: process.env.RENDER_QUEUE_URL, MessageBody: 'order' }),
        );
        return { statusCode: 201, body: 'stored' };
      });
    const aggregate: Handler = ({ Records }: DynamoDBStreamEvent) => {
      told.push(...Records.map(({ dynamodb }) => dynamodb?.Keys?.sk?.S ?? ''));
    };
    const render: Handler = ({ Records }: SQSEvent) => void told.push(...Records.map(({ body }) => body));
    const handlers = { 'respond-form': form, aggregate, 'render-reports': render };
    const stack = await start({ inMemory: true, handlers });
    const response = await fetch(`${stack.origin}/s/code`, { method: 'POST' });
    await stack.idle();
    expect([response.status, await response.text()]).toEqual([201, 'stored']);
    expect(told.sort()).toEqual(['RESPONSE#1', 'order']);
  });

  test('parks a change that fails in a queue that an operator can read', async () => {
    const fail: Handler = () => Promise.reject(new Error('no'));
    const stack = await start({ inMemory: true, handlers: { aggregate: fail } });
    const body = await using(async ({ dynamo, sqs }) => {
      await dynamo.send(answer('RESPONSE#1'));
      await stack.idle();
      const QueueUrl = queueUrl(stack.addresses.queues, 'changes-parked');
      const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
      return JSON.parse(Messages?.[0]?.Body ?? '{}');
    });
    expect(body).toMatchObject({ requestContext: { condition: 'RetryAttemptsExhausted' } });
  });

  test('keeps items, objects, messages and unprocessed changes over a restart', async () => {
    const dataFolder = newFolder();
    const fail: Handler = () => Promise.reject(new Error('later'));
    const patient = { windowInMilliseconds: 60_000 };
    const first = await start({ dataFolder, stream: patient, handlers: { 'render-reports': fail } });
    await using(async ({ dynamo, s3, sqs }) => {
      await dynamo.send(answer('RESPONSE#1'));
      await s3.send(new PutObjectCommand({ Bucket: process.env.BUCKET, Key: 'reports/a.pdf', Body: 'pdf' }));
      await sqs.send(
        new SendMessageCommand({ QueueUrl: process.env.RENDER_QUEUE_URL, MessageBody: 'order' }),
      );
    });
    await first.stop();

    const told: string[] = [];
    const second = await start({
      dataFolder,
      handlers: {
        aggregate: ({ Records }: DynamoDBStreamEvent) => void told.push(`${Records.length} change`),
        'render-reports': ({ Records }: SQSEvent) => void told.push(...Records.map(({ body }) => body)),
      },
    });
    await second.idle();
    const stored = await using(({ s3 }) =>
      s3
        .send(new GetObjectCommand({ Bucket: process.env.BUCKET, Key: 'reports/a.pdf' }))
        .then(({ Body }) => Body?.transformToString()),
    );
    expect([told.sort(), stored]).toEqual([['1 change', 'order'], 'pdf']);
  });

  test('tells where it is while it runs, and puts the environment back when it stops', async () => {
    process.env.AWS_PROFILE = 'work';
    const dataFolder = newFolder();
    const stack = await start({ dataFolder });
    expect(process.env.AWS_PROFILE).toBeUndefined();
    expect(readStackFile(dataFolder)).toMatchObject({
      addresses: stack.addresses,
      environment: stack.environment,
    });
    expect(stack.environment).toMatchObject({
      PUBLIC_ORIGIN: stack.origin,
      OIDC_ISSUER: stack.addresses.identity,
    });
    await stack.stop();
    expect([process.env.AWS_PROFILE, process.env.PUBLIC_ORIGIN]).toEqual(['work', undefined]);
    expect(readStackFile(dataFolder)).toBeUndefined();
    delete process.env.AWS_PROFILE;
  });
});

describe('what keeps the stack from starting is said in words:', () => {
  const refusal = async (options: Partial<StackOptions>) => {
    const error = await start(options).catch((caught) => caught);
    expect(error).toBeInstanceOf(StackError);
    return error as StackError;
  };

  test('a taken port, and then nothing is left open or locked', async () => {
    const dataFolder = newFolder();
    // Below the ports that the system gives to others.
    const ports = 12_000 + Math.floor(Math.random() * 18_000);
    const taken = await openPort('something else', ports + 4);
    const error = await refusal({ dataFolder, ports });
    expect(error.problem).toBe('port-taken');
    expect(error.message).toBe(
      `Another program is using port ${taken.port} (database). Stop it (perhaps an earlier start is still running), or choose other ports.`,
    );
    await taken.close();
    expect((await start({ dataFolder, ports })).origin).toBe(`http://localhost:${ports}`);
  });

  test('a second copy on the same data', async () => {
    const dataFolder = newFolder();
    await start({ dataFolder });
    const error = await refusal({ dataFolder });
    expect([error.problem, error.message]).toEqual([
      'folder-locked',
      expect.stringContaining('in use by another running copy'),
    ]);
  });

  test('a disk that is nearly full', async () => {
    const folder = newFolder();
    await expect(takeDataFolder(folder, 2 ** 60)).rejects.toMatchObject({
      problem: 'disk-full',
      message: expect.stringMatching(/^The disk is nearly full: \d+ MB are left .* Free some space/),
    });
  });

  test('a file where the folder should be', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect((await refusal({ dataFolder: file })).problem).toBe('folder-unwritable');
  });

  test('a folder that may not be written', async () => {
    const folder = newFolder();
    chmodSync(folder, 0o500);
    // The root user may write anywhere.
    if (process.getuid?.() === 0) return;
    expect((await refusal({ dataFolder: join(folder, 'data') })).problem).toBe('folder-unwritable');
  });

  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'folder-unwritable'],
    ['LEVEL_LOCKED', 'folder-locked'],
  ])('%s, however deep it lies', (code, problem) => {
    const inner = Object.assign(new Error('write'), { code });
    const error = inWords(new Error('database failed', { cause: inner }), 'the folder .local');
    expect(error).toMatchObject({
      name: 'StackError',
      problem,
      message: expect.stringContaining('the folder .local'),
    });
  });

  test('and what is nobody’s fault but ours stays as it is', () => {
    const error = new TypeError('x is not a function');
    expect(inWords(error, 'here')).toBe(error);
  });
});

test('an in-memory stack leaves nothing behind', async () => {
  const before = existsSync('.local') ? readdirSync('.local') : undefined;
  const stack = await start({ inMemory: true });
  const outbox = stack.environment.MAIL_OUTBOX as string;
  expect(existsSync(outbox)).toBe(true);
  await stack.stop();
  expect(existsSync(outbox)).toBe(false);
  expect(existsSync('.local') ? readdirSync('.local') : undefined).toEqual(before);
});
