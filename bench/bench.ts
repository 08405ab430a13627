/** What `npm run bench` can be told. */
export interface BenchOptions {
  /** Everything where a sample would do: all of Norway's reports. */
  readonly all: boolean;
}

/** Figures with the words to read them by; every cell is text. */
export interface Table {
  /** What tells it from the other tables of its bench. */
  readonly title?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a figure is to be read with. */
  readonly notes?: readonly string[];
}

/** One thing that is measured, against a peer or a floor measured in the same run. */
export interface Bench {
  /** As it is named at the command line. */
  readonly name: string;
  readonly title: string;
  readonly run: (options: BenchOptions) => Promise<readonly Table[]>;
}

/** Something on this machine stands in the way of measuring; the message says what. */
export class BenchError extends Error {
  override readonly name = 'BenchError';
}
