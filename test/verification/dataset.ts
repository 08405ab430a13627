import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

/** One atomic cell of the frame: edition × municipality × sector × municipality on today's map. */
export interface FrameRow {
  readonly edition: number;
  readonly mun: string;
  readonly type: string;
  readonly region: string;
  readonly county: string;
  readonly kostra: string;
  readonly sector: string;
  readonly munCur: string;
  readonly countyCur: string;
  readonly kostraCur: string;
  readonly listed: number;
  readonly ineligible: number;
  readonly units: number;
  readonly refused: number;
  readonly noContact: number;
}

/** One respondent. A question without an answer is `undefined`. */
export interface ResponseRow {
  readonly id: string;
  readonly edition: number;
  readonly mun: string;
  readonly sector: string;
  readonly munCur: string;
  readonly status: string;
  readonly answers: Readonly<Record<string, string | undefined>>;
}

export interface Dataset {
  readonly frame: readonly FrameRow[];
  readonly responses: readonly ResponseRow[];
  // biome-ignore lint/suspicious/noExplicitAny: the reference's shape is checked where it is compared
  readonly reference: any;
}

/** Reads a folder with `frame.csv`, `responses.csv` and `reference.json`, which may be packed as `reference.json.gz`. */
export function readDataset(folder: string): Dataset {
  const rows = (name: string): Record<string, string>[] =>
    parse(readFileSync(join(folder, name)), { columns: true, skip_empty_lines: true });
  return {
    frame: rows('frame.csv').map(frameRow),
    responses: rows('responses.csv').map(responseRow),
    reference: JSON.parse(readReference(folder)),
  };
}

function readReference(folder: string): string {
  const path = join(folder, 'reference.json');
  return existsSync(path)
    ? readFileSync(path, 'utf8')
    : gunzipSync(readFileSync(`${path}.gz`)).toString('utf8');
}

function frameRow(row: Record<string, string>): FrameRow {
  const text = (name: string) => row[name] ?? '';
  const count = (name: string) => Number(row[name]);
  return {
    edition: count('edition'),
    mun: text('mun'),
    type: text('type'),
    region: text('region'),
    county: text('county'),
    kostra: text('kostra'),
    sector: text('sector'),
    munCur: text('mun_cur'),
    countyCur: text('county_cur'),
    kostraCur: text('kostra_cur'),
    listed: count('N_listed'),
    ineligible: count('ineligible'),
    units: count('N'),
    refused: count('refused'),
    noContact: count('noncontact'),
  };
}

/** Columns of a response that say where it belongs; all others are answers. */
const PLACE = new Set(['resp_id', 'edition', 'mun', 'sector', 'mun_cur', 'status']);

/** Also of an event's row, whose numbers are numbers and whose gaps are null. */
export function responseRow(row: Readonly<Record<string, unknown>>): ResponseRow {
  const text = (name: string) => String(row[name]);
  const answers = Object.entries(row).filter(([name]) => !PLACE.has(name));
  return {
    id: text('resp_id'),
    edition: Number(row.edition),
    mun: text('mun'),
    sector: text('sector'),
    munCur: text('mun_cur'),
    status: text('status'),
    answers: Object.fromEntries(
      answers.map(([name, value]) => [name, value === '' || value === null ? undefined : String(value)]),
    ),
  };
}
