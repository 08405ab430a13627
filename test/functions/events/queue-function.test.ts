import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Context, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { queueFunction, sharingQueueFunction } from '../../../functions/events/queue-function.ts';

const Order = z.strictObject({ name: z.string(), count: z.int() });
type Order = z.infer<typeof Order>;

const SECRET = 'Kari Nordmann';

let lines: string[];
beforeEach(() => {
  lines = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('queueFunction', () => {
  test('names the messages that failed, and no others', async () => {
    const taken: string[] = [];
    const handler = queueFunction(
      Order,
      async ({ name }) => {
        if (name === 'bad') throw new RangeError('no such thing');
        taken.push(name);
      },
      () => undefined,
    );

    const answer = await handler(batch(order('one'), order('bad'), order('two')), context());

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-1' }] });
    expect(taken).toEqual(['one', 'two']);
  });

  test.each([
    ['no JSON', `{"name": "${SECRET}"`],
    ['another shape', JSON.stringify({ name: SECRET, count: 'many' })],
    ['nothing', ''],
  ])('takes a message that is %s for a failure and logs nothing of it', async (_, body) => {
    const handler = queueFunction(
      Order,
      async () => {},
      () => undefined,
    );

    const answer = await handler(batch(body, order('one')), context());

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-0' }] });
    expect(lines.join('')).toContain('MalformedMessageError');
    expect(lines.join('')).not.toContain(SECRET);
  });

  test('connects once, when the first batch comes', async () => {
    let connections = 0;
    const handler = queueFunction(
      Order,
      async () => {},
      () => ({ number: ++connections }),
    );
    expect(connections).toBe(0);

    await handler(batch(order('one'), order('two')), context());
    await handler(batch(order('three')), context());

    expect(connections).toBe(1);
  });

  test('lets messages come again that would not be finished in time', async () => {
    const taken: string[] = [];
    const slow = async ({ name }: Order) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      taken.push(name);
    };
    const handler = queueFunction(Order, slow, () => undefined);

    const answer = await handler(batch(order('one'), order('two'), order('three')), context(45));

    expect(taken).toEqual(['one']);
    expect(answer.batchItemFailures).toHaveLength(2);
  });

  test('fails as a whole, and says so, when it cannot connect', async () => {
    const handler = queueFunction(
      Order,
      async () => {},
      () => {
        throw new Error('the setting BUCKET is missing');
      },
    );

    await expect(handler(batch(order('one')), context())).rejects.toThrow('BUCKET');
    expect(lines.join('')).toContain('batch.failed');
  });
});

describe('sharingQueueFunction', () => {
  test('opens once a batch, and closes whatever happens', async () => {
    const events: string[] = [];
    const handler = sharingQueueFunction<Order, string, string>(
      Order,
      async ({ name }, browser) => {
        events.push(`${browser} prints ${name}`);
        if (name === 'bad') throw new Error('paper jam');
      },
      () => 'browser',
      async (name, work) => {
        events.push('open');
        try {
          await work(name);
        } finally {
          events.push('close');
        }
      },
    );

    await handler(batch(order('bad'), order('good')), context());

    expect(events).toEqual(['open', 'browser prints bad', 'browser prints good', 'close']);
  });

  test('takes each message once when several are worked on at the same time', async () => {
    const taken: string[] = [];
    let busy = 0;
    let mostBusy = 0;
    const handler = sharingQueueFunction<Order, undefined, undefined>(
      Order,
      async ({ name }) => {
        mostBusy = Math.max(mostBusy, ++busy);
        await new Promise((resolve) => setTimeout(resolve, 5));
        busy -= 1;
        taken.push(name);
      },
      () => undefined,
      (deps, work) => work(deps),
      2,
    );

    await handler(batch(...['a', 'b', 'c', 'd', 'e'].map(order)), context());

    expect(taken.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(mostBusy).toBe(2);
  });
});

function order(name: string): string {
  return JSON.stringify({ name, count: 1 } satisfies Order);
}

function batch(...bodies: string[]): SQSEvent {
  return {
    Records: bodies.map((body, index) => ({ messageId: `message-${index}`, body })),
  } as SQSEvent;
}

/** Has so many milliseconds from now. */
function context(milliseconds = 10_000): Context {
  const deadline = Date.now() + milliseconds;
  return { getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()) } as Context;
}
