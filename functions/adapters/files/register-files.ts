import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRegister } from '../../core/register/parse-register.ts';
import type { Register } from '../../core/register/register.ts';
import type { Table } from '../../core/register/table.ts';
import { readCsv } from '../csv/read-csv.ts';

/** Structure of 2024, people of 1 January 2026. New files are a new version. */
export const REGISTER_VERSION = '2024.2026';

const FOLDER = join(import.meta.dirname, '../../../data/register');

/** A register file that is missing or wrong: the checkout is broken, not the caller. */
export class RegisterFilesError extends Error {
  override readonly name = 'RegisterFilesError';
}

/** The register from the files of the checkout. @throws RegisterFilesError */
export function loadRegister(folder: string = FOLDER): Register {
  const parsing = parseRegister(REGISTER_VERSION, {
    municipalities: readTable(folder, 'municipalities-2024.csv'),
    counties: readTable(folder, 'counties-2024.csv'),
    correspondence: readTable(folder, 'correspondence-to-2024.csv'),
  });
  if (parsing.kind === 'parsed') return parsing.register;
  const lines = parsing.problems.map(({ table, line, message }) => `${table}, line ${line}: ${message}`);
  throw new RegisterFilesError(lines.join('\n'));
}

function readTable(folder: string, file: string): Table {
  const path = join(folder, file);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new RegisterFilesError(`cannot read ${path}`, { cause });
  }
  const reading = readCsv(bytes);
  if (reading.kind === 'read') return reading.table;
  const lines = reading.problems.map(({ line, message }) => `${file}, line ${line}: ${message}`);
  throw new RegisterFilesError(lines.join('\n'));
}
