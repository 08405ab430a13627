import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type * as z from 'zod';
import { log } from '../log.ts';

/**
 * Makes a Lambda handler out of what is done with one message of a queue.
 *
 * Messages of a batch are taken in order and apart from each other: those that fail, do not fit
 * `schema`, or would not be finished in time are named in the answer and come again; the queue parks what
 * keeps failing. So `action` must bear to be run twice. The log tells which message failed and how, never
 * what was in it. `connect` runs once, at the first batch after a cold start.
 */
export function queueFunction<Message, Deps>(
  schema: z.ZodType<Message>,
  action: (message: Message, deps: Deps) => Promise<unknown>,
  connect: () => Deps,
) {
  return sharingQueueFunction<Message, Deps, Deps>(schema, action, connect, (deps, work) => work(deps));
}

/**
 * The same, where the messages of a batch share something that is opened for them and closed again: `share`
 * opens it, gives it to `work` and closes it, whatever `work` does. Fails to open: the whole batch comes again.
 * `atOnce` messages are worked on at the same time.
 */
export function sharingQueueFunction<Message, Deps, Shared>(
  schema: z.ZodType<Message>,
  action: (message: Message, shared: Shared) => Promise<unknown>,
  connect: () => Deps,
  share: (deps: Deps, work: (shared: Shared) => Promise<void>) => Promise<void>,
  atOnce = 1,
) {
  let deps: Deps | undefined;

  const take = async (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    deps ??= connect();
    const failed = new Set<string>();
    const waiting = event.Records.values();
    let slowest = 0;
    const worker = async (shared: Shared): Promise<void> => {
      for (const { messageId, body } of waiting) {
        const start = performance.now();
        const isInTime = slowest < context.getRemainingTimeInMillis();
        const isDone = isInTime && (await attempt(messageId, () => action(parse(schema, body), shared)));
        if (!isInTime) log.warn('message.postponed', { messageId });
        if (!isDone) failed.add(messageId);
        slowest = Math.max(slowest, performance.now() - start);
      }
    };
    await share(deps, async (shared) => {
      await Promise.all(Array.from({ length: atOnce }, () => worker(shared)));
    });
    return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
  };

  return middy<SQSEvent, SQSBatchResponse, Error, Context>(take).onError(({ error, event }) => {
    log.error('batch.failed', error, { messages: event.Records.length });
  });
}

/** A message that nothing of ours can have sent. */
export class MalformedMessageError extends Error {
  override readonly name = 'MalformedMessageError';
}

function parse<Message>(schema: z.ZodType<Message>, body: string): Message {
  let content: unknown;
  try {
    content = JSON.parse(body);
  } catch {
    // The parser's own message quotes the text.
    throw new MalformedMessageError('not JSON');
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map((issue) => issue.path.join('.') || 'message');
  throw new MalformedMessageError(`does not fit at ${places.join(', ')}`);
}

async function attempt(messageId: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    log.error('message.failed', error, { messageId });
    return false;
  }
}
