import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type EditionPlan, EditionPlanSchema } from '../../core/edition/edition.ts';
import { type UnitTypes, UnitTypesSchema } from '../../core/edition/unit-types.ts';

const DATA = join(import.meta.dirname, '../../../data');

/** A data file that is missing, is no JSON, or does not say what its kind of file must say. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
}

/** The JSON of a file, of any shape. @throws DataFileError */
export function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new DataFileError(`cannot read ${path}: ${(cause as Error).message}`, { cause });
  }
}

/** The plan of an edition: `data/editions/2026.json`, or any file of that kind. @throws DataFileError */
export function loadEditionPlan(path: string = join(DATA, 'editions/2026.json')): EditionPlan {
  return parsed(path, EditionPlanSchema);
}

/** Material for a made-up frame. @throws DataFileError */
export function loadUnitTypes(path: string = join(DATA, 'synthetic/units-2026.json')): UnitTypes {
  return parsed(path, UnitTypesSchema);
}

function parsed<T>(path: string, schema: z.ZodType<T>): T {
  const { success, data, error } = schema.safeParse(readJsonFile(path));
  if (success) return data;
  throw new DataFileError(`${path}\n${z.prettifyError(error)}`, { cause: error });
}
