import { parse } from 'csv-parse/sync';
import type { Table, TableRow } from '../../core/register/table.ts';

export type CsvReading =
  | { readonly kind: 'read'; readonly table: Table }
  | { readonly kind: 'unreadable'; readonly problems: readonly CsvProblem[] };

export interface CsvProblem {
  readonly line: number;
  readonly message: string;
}

/**
 * A table with a header row, from UTF-8 text. Comma or semicolon, whichever the header uses; a byte order
 * mark is passed over; values are trimmed and stay text. Rows of the wrong length are reported, every one.
 */
export function readCsv(bytes: Uint8Array | string): CsvReading {
  const text = typeof bytes === 'string' ? bytes : decode(bytes);
  if (text === undefined) return unreadable([{ line: 1, message: 'the file is not UTF-8 text' }]);
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as never;
  } catch (error) {
    // Quotes that never close, or stand inside a value: nothing after them can be trusted.
    const { lines, message } = error as { lines?: number; message: string };
    return unreadable([{ line: lines ?? 1, message }]);
  }
  const [first, ...rest] = records;
  if (first === undefined) return unreadable([{ line: 1, message: 'the file is empty' }]);
  const header = first.record;
  const repeated = header.find((name, index) => header.indexOf(name) !== index);
  if (repeated !== undefined) {
    return unreadable([{ line: first.info.lines, message: `the header has "${repeated}" twice` }]);
  }
  const problems = rest
    .filter(({ record }) => record.length !== header.length)
    .map(({ record, info }) => ({
      line: info.lines,
      message: `has ${record.length} values, the header has ${header.length}`,
    }));
  if (problems.length > 0) return unreadable(problems);
  return {
    kind: 'read',
    table: { header, rows: rest.map(({ record, info }) => row(header, record, info.lines)) },
  };
}

function row(header: readonly string[], record: readonly string[], line: number): TableRow {
  return { line, values: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])) };
}

function delimiterOf(text: string): ',' | ';' {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  return firstLine.includes(';') && !firstLine.includes(',') ? ';' : ',';
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unreadable(problems: readonly CsvProblem[]): CsvReading {
  return { kind: 'unreadable', problems };
}
