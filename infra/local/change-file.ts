import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import type { Change } from './change.ts';

type Line = { change: Change } | { processed: number };

/** Below this the file is left to grow; the price of a rewrite is then paid about once in ten thousand changes. */
const REWRITE_ABOVE_BYTES = 2 * 1024 * 1024;

/** An append-only file of changes and of how far they were processed. */
export class ChangeFile {
  readonly #path: string;
  #descriptor: number;
  #length: number;
  readonly processed: number;
  readonly waiting: readonly Change[];

  constructor(path: string) {
    const { processed, waiting } = readLines(path);
    this.#path = path;
    this.processed = processed;
    this.waiting = waiting;
    this.#length = rewrite(path, processed, waiting);
    this.#descriptor = openSync(path, 'a');
  }

  append(change: Change): void {
    this.#write({ change });
  }

  /** `empty` says that nothing is waiting: the moment when the file can be cut short. */
  checkpoint(processed: number, empty: boolean): void {
    this.#write({ processed });
    if (!empty || this.#length < REWRITE_ABOVE_BYTES) return;
    closeSync(this.#descriptor);
    this.#length = rewrite(this.#path, processed, []);
    this.#descriptor = openSync(this.#path, 'a');
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #write(line: Line): void {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(this.#descriptor, bytes, written);
      this.#length += bytes.length;
    } catch (error) {
      // A full disk may take half a line; the next line must not be glued to it.
      ftruncateSync(this.#descriptor, this.#length);
      throw error;
    }
  }
}

function readLines(path: string): { processed: number; waiting: Change[] } {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const lines = text.split('\n').flatMap(parse);
  const processed = lines.reduce(
    (highest, line) => ('processed' in line ? Math.max(highest, line.processed) : highest),
    0,
  );
  const waiting = lines.flatMap((line) => ('change' in line ? [line.change] : []));
  return { processed, waiting: waiting.filter(({ sequenceNumber }) => Number(sequenceNumber) > processed) };
}

/** A crash can leave half a line. Its change was never stored, because the item is stored after the line. */
function parse(line: string): Line[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

/** Replaces the file in one step, so that a crash leaves the old or the new one. Answers its length. */
function rewrite(path: string, processed: number, waiting: readonly Change[]): number {
  const lines: Line[] = [{ processed }, ...waiting.map((change) => ({ change }))];
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
  return Buffer.byteLength(text);
}
