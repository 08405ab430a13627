/** A table of text as read from a file: what the columns are called, and each row with its line. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Line of the file on which the row ends, counted from 1 as an editor does. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}
