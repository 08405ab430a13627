import { setTimeout as pause } from 'node:timers/promises';
import { randomFrom } from '../../functions/core/random.ts';
import type { Change } from './change.ts';
import type { ChangeJournal } from './change-journal.ts';
import type { Call } from './function-call.ts';
import type { Poller } from './poller.ts';
import { type Delivery, deliver } from './stream-delivery.ts';
import { deadLetter, streamEvent } from './stream-event.ts';

export type StreamPollerOptions = {
  journal: ChangeJournal;
  tableName: string;
  functionName: string;
  call: Call;
  /** Takes the message about a change that was given up on. */
  park(message: object): Promise<void>;
  /** Most changes in one call. */
  batchSize: number;
  /** How long a first change waits for others to share its call. */
  windowInMilliseconds: number;
  maximumRetries: number;
  /** Before the first retry; it doubles up to a hundredfold. */
  retryDelayInMilliseconds: number;
  /** Share of changes, 0 to 1, that come a second time, as streams do now and then. */
  duplicateRate?: number;
  seed?: number;
};

/** Feeds a table's changes to a function, in order and at least once. */
export function startStreamPoller(options: StreamPollerOptions): Poller {
  const { journal, tableName, functionName } = options;
  const stopping = new AbortController();
  const random = randomFrom(options.seed ?? 1);
  const delivery: Delivery = {
    call: (changes) => options.call(streamEvent(tableName, changes)),
    checkpoint: (change) => journal.checkpoint(change),
    park: (change, attempts) => options.park(deadLetter(functionName, tableName, [change], attempts)),
    maximumRetries: options.maximumRetries,
    retryDelayInMilliseconds: options.retryDelayInMilliseconds,
    stopping: stopping.signal,
  };
  let turn = Promise.withResolvers<void>();
  let busy = false;

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const batch = await nextBatch(options, stopping.signal);
      busy = true;
      await deliver(batch, delivery);
      await deliverAgain(batch);
      busy = false;
      turn.resolve();
      turn = Promise.withResolvers();
    }
  }

  /** The first delivery counted; a second one that fails changes nothing. */
  async function deliverAgain(batch: readonly Change[]): Promise<void> {
    const again = batch.filter(() => random() < (options.duplicateRate ?? 0));
    if (again.length > 0 && !stopping.signal.aborted) await delivery.call(again).catch(() => {});
  }

  const running = run();
  return {
    async idle() {
      while ((busy || journal.size > 0) && !stopping.signal.aborted) await turn.promise;
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** At least one change, unless all is stopping. */
async function nextBatch(options: StreamPollerOptions, stopping: AbortSignal): Promise<readonly Change[]> {
  const { journal, batchSize, windowInMilliseconds } = options;
  while (!stopping.aborted && journal.read(1).length === 0) {
    await Promise.race([journal.published(), aborted(stopping)]);
  }
  if (journal.read(batchSize).length < batchSize) {
    await pause(windowInMilliseconds, undefined, { signal: stopping }).catch(() => {});
  }
  return journal.read(batchSize);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
