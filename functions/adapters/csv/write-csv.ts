import { stringify } from 'csv-stringify/sync';

/** A table with a header row, as UTF-8 text with commas: what `readCsv` reads. */
export function writeCsv(rows: readonly Readonly<Record<string, string>>[]): string {
  return stringify([...rows], { header: true });
}
