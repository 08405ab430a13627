import type { Change } from './change.ts';
import type { ChangeFile } from './change-file.ts';

/**
 * The changes of one table that nobody has processed yet, oldest first.
 *
 * A change is prepared (written down) before its item is stored, and published once the item can be read:
 * a crash between the two gives an event too many, never one too few, and no reader is told of an item
 * that is not there yet. Readers see the published changes up to the first that is only prepared.
 */
export class ChangeJournal {
  readonly #waiting: { change: Change; published: boolean }[] = [];
  readonly #file: ChangeFile | undefined;
  readonly #now: () => number;
  #last: number;
  #wake = Promise.withResolvers<void>();

  constructor(options: { file?: ChangeFile; now?: () => number } = {}) {
    this.#file = options.file;
    this.#now = options.now ?? Date.now;
    this.#last = options.file?.processed ?? 0;
    for (const change of options.file?.waiting ?? []) {
      this.#waiting.push({ change, published: true });
      this.#last = Number(change.sequenceNumber);
    }
  }

  /** Changes not yet checkpointed, published or not. */
  get size(): number {
    return this.#waiting.length;
  }

  /** Durable when it returns. Throws what the disk throws, and then nothing was written. */
  prepare(eventName: Change['eventName'], keys: Change['keys']): Change {
    const sequenceNumber = String(this.#last + 1).padStart(21, '0');
    const change = { sequenceNumber, eventName, keys, createdAt: Math.floor(this.#now() / 1000) };
    this.#file?.append(change);
    this.#last += 1;
    this.#waiting.push({ change, published: false });
    return change;
  }

  publish({ sequenceNumber }: Change): void {
    const entry = this.#waiting.findLast(({ change }) => change.sequenceNumber === sequenceNumber);
    if (entry) entry.published = true;
    this.#wake.resolve();
  }

  /** At most `limit` changes from the front, in the order of their numbers. */
  read(limit: number): Change[] {
    const front = this.#waiting.slice(0, limit);
    const end = front.findIndex(({ published }) => !published);
    return front.slice(0, end === -1 ? limit : end).map(({ change }) => change);
  }

  /** Everything up to and including this change is done with, also after a restart. */
  checkpoint({ sequenceNumber }: Change): void {
    const later = this.#waiting.findIndex(({ change }) => change.sequenceNumber > sequenceNumber);
    this.#waiting.splice(0, later === -1 ? this.#waiting.length : later);
    this.#file?.checkpoint(Number(sequenceNumber), this.#waiting.length === 0);
  }

  /** Resolves when something was published after the last look. */
  async published(): Promise<void> {
    await this.#wake.promise;
    this.#wake = Promise.withResolvers<void>();
  }

  close(): void {
    this.#file?.close();
  }
}
