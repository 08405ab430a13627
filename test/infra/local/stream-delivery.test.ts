import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../../infra/local/change.ts';
import { type Delivery, deliver } from '../../../infra/local/stream-delivery.ts';

const changes = (count: number): Change[] =>
  Array.from({ length: count }, (_, index) => ({
    sequenceNumber: String(index + 1).padStart(21, '0'),
    eventName: 'INSERT',
    keys: { pk: { S: `block ${index}` } },
    createdAt: 0,
  }));

type Answer = (batch: readonly Change[]) => unknown;

/** What a delivery did: changes that went through, parked, and the checkpoints in order. */
async function delivered(batch: readonly Change[], answer: Answer, more: Partial<Delivery> = {}) {
  const calls: string[][] = [];
  const checkpoints: string[] = [];
  const parked: [string, number][] = [];
  await deliver(batch, {
    call: async (part) => {
      calls.push(part.map(({ sequenceNumber }) => sequenceNumber));
      return answer(part);
    },
    checkpoint: ({ sequenceNumber }) => void checkpoints.push(sequenceNumber),
    park: async ({ sequenceNumber }, attempts) => void parked.push([sequenceNumber, attempts]),
    maximumRetries: 2,
    retryDelayInMilliseconds: 0,
    stopping: new AbortController().signal,
    ...more,
  });
  return { calls, checkpoints, parked };
}

const naming: (isPoison: (change: Change) => boolean) => Answer = (isPoison) => (batch) => {
  const first = batch.find(isPoison);
  return { batchItemFailures: first ? [{ itemIdentifier: first.sequenceNumber }] : [] };
};
const throwing: (isPoison: (change: Change) => boolean) => Answer = (isPoison) => (batch) => {
  if (batch.some(isPoison)) throw new Error('poison');
};

describe('the delivery of a batch', () => {
  test.each([
    ['naming the failure', naming],
    ['throwing', throwing],
  ])('with a function %s: parks the poison after its retries, and nothing else', async (_, answering) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), async (poison) => {
        const batch = changes(poison.length);
        const isPoison = (change: Change) => poison[Number(change.sequenceNumber) - 1] === true;
        const { calls, checkpoints, parked } = await delivered(batch, answering(isPoison));
        expect(parked).toEqual(batch.filter(isPoison).map(({ sequenceNumber }) => [sequenceNumber, 3]));
        const wentThrough = calls.flatMap((part) => {
          const end = part.findIndex((number) => poison[Number(number) - 1]);
          return end === -1 ? part : answering === naming ? part.slice(0, end) : [];
        });
        const clean = batch.filter((change) => !isPoison(change)).map(({ sequenceNumber }) => sequenceNumber);
        expect([...new Set(wentThrough)].sort()).toEqual(clean);
        expect(checkpoints).toEqual([...checkpoints].sort());
        expect(checkpoints.at(-1)).toBe(batch.at(-1)?.sequenceNumber);
      }),
      { numRuns: 60 },
    );
  });

  test('begins again at the first record that was named, not before it', async () => {
    const batch = changes(4);
    let failed = false;
    const { calls } = await delivered(batch, () => {
      if (failed) return undefined;
      failed = true;
      return {
        batchItemFailures: [
          { itemIdentifier: batch[3]?.sequenceNumber },
          { itemIdentifier: batch[2]?.sequenceNumber },
        ],
      };
    });
    expect(calls.slice(1).flat()).toEqual([batch[2]?.sequenceNumber, batch[3]?.sequenceNumber]);
  });

  test.each([
    ['an unknown record', { batchItemFailures: [{ itemIdentifier: 'nobody' }] }],
    ['an empty name', { batchItemFailures: [{ itemIdentifier: '' }] }],
    ['no name', { batchItemFailures: [{}] }],
    ['null', { batchItemFailures: [null] }],
  ])('takes an answer with %s for a failure of the whole batch', async (_, answer) => {
    const { parked } = await delivered(changes(2), () => answer, { maximumRetries: 0 });
    expect(parked).toHaveLength(2);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty list', { batchItemFailures: [] }],
    ['a text', 'ok'],
  ])('takes an answer of %s for success', async (_, answer) => {
    const { calls, parked } = await delivered(changes(3), () => answer);
    expect([calls.length, parked.length]).toEqual([1, 0]);
  });

  test('waits while the queue for parked changes can not be reached', async () => {
    let tries = 0;
    const { checkpoints } = await delivered(
      changes(1),
      throwing(() => true),
      {
        maximumRetries: 0,
        park: async () => {
          tries += 1;
          if (tries < 3) throw new Error('no queue');
        },
      },
    );
    expect(tries).toBe(3);
    expect(checkpoints).toHaveLength(1);
  });

  test('keeps what went well and leaves the rest when it is told to stop during a call', async () => {
    const controller = new AbortController();
    const batch = changes(3);
    const { calls, checkpoints, parked } = await delivered(
      batch,
      () => {
        controller.abort();
        return { batchItemFailures: [{ itemIdentifier: batch[1]?.sequenceNumber }] };
      },
      { stopping: controller.signal },
    );
    expect([calls.length, checkpoints, parked]).toEqual([1, [batch[0]?.sequenceNumber], []]);
  });
});
