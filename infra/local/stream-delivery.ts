import { setTimeout as pause } from 'node:timers/promises';
import { failedIdentifiers } from './batch-outcome.ts';
import type { Change } from './change.ts';

/** What a delivery needs from around it. */
export type Delivery = {
  /** Calls the function with these changes; rejects when it fails. */
  call(changes: readonly Change[]): Promise<unknown>;
  /** Everything up to and including this change is done with. */
  checkpoint(change: Change): void;
  /** Puts a change aside that failed `attempts` times. */
  park(change: Change, attempts: number): Promise<void>;
  maximumRetries: number;
  /** Pause before the first retry; it doubles up to a hundredfold. */
  retryDelayInMilliseconds: number;
  stopping: AbortSignal;
};

/**
 * Takes a batch through the function in order, as Lambda's event source mapping does with partial batch responses
 * and bisecting: what went well is checkpointed, the rest is halved until the change that fails is alone; that one is
 * tried again and at last parked, and the others go on. Returns when every change is checkpointed or all is stopping.
 */
export async function deliver(changes: readonly Change[], to: Delivery, attempt = 1): Promise<void> {
  if (to.stopping.aborted) return;
  const failed = await firstFailure(changes, to);
  const done = changes[failed - 1];
  if (done) to.checkpoint(done);
  const left = changes.slice(failed);
  const [single] = left;
  if (!single) return;
  if (left.length > 1) return bisect(left, to);
  if (attempt > to.maximumRetries) return giveUp(single, to, attempt);
  await wait(to, attempt);
  return deliver(left, to, attempt + 1);
}

async function bisect(changes: readonly Change[], to: Delivery): Promise<void> {
  const middle = Math.ceil(changes.length / 2);
  await deliver(changes.slice(0, middle), to);
  await deliver(changes.slice(middle), to);
}

/** Index of the first change that failed; the number of changes when none did. */
async function firstFailure(changes: readonly Change[], to: Delivery): Promise<number> {
  const numbers = changes.map(({ sequenceNumber }) => sequenceNumber);
  try {
    const failed = failedIdentifiers(await to.call(changes), numbers);
    const first = numbers.findIndex((number) => failed.has(number));
    return first === -1 ? changes.length : first;
  } catch {
    return 0;
  }
}

/** A change is never dropped: while the queue for it can't be reached, the stream waits. */
async function giveUp(change: Change, to: Delivery, attempts: number): Promise<void> {
  for (let tries = 1; !to.stopping.aborted; tries += 1) {
    try {
      await to.park(change, attempts);
      return to.checkpoint(change);
    } catch {
      await wait(to, tries);
    }
  }
}

async function wait({ retryDelayInMilliseconds, stopping }: Delivery, attempt: number): Promise<void> {
  const delay = retryDelayInMilliseconds * Math.min(2 ** (attempt - 1), 100);
  await pause(delay, undefined, { signal: stopping }).catch(() => {});
}
