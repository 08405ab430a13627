import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type EditionPlan, EditionPlanSchema } from '../../core/edition/edition.ts';
import { type Tendencies, TendenciesSchema } from '../../core/edition/tendencies.ts';
import { type UnitTypes, UnitTypesSchema } from '../../core/edition/unit-types.ts';
import { parseQuestionnaire } from '../../core/questionnaire/parse-questionnaire.ts';
import type { Questionnaire } from '../../core/questionnaire/questionnaire.ts';

const DATA = join(import.meta.dirname, '../../../data');

/** A file under `data/`, by its path there: `editions/2026-chief-executive.json`. */
export function dataFile(path: string): string {
  return join(DATA, path);
}

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

/** What made-up respondents tend to answer. @throws DataFileError */
export function loadTendencies(path: string = join(DATA, 'synthetic/tendencies-2026.json')): Tendencies {
  return parsed(path, TendenciesSchema);
}

/** A questionnaire that passed every check of its structure. @throws DataFileError */
export function loadQuestionnaire(
  path: string = join(DATA, 'questionnaires/unit-leader-2026.json'),
): Questionnaire {
  const parsing = parseQuestionnaire(readJsonFile(path));
  if (parsing.kind === 'parsed') return parsing.questionnaire;
  const lines = parsing.problems.map(({ path: place, message }) => `${place}: ${message}`);
  throw new DataFileError([path, ...lines].join('\n'));
}

function parsed<T>(path: string, schema: z.ZodType<T>): T {
  const { success, data, error } = schema.safeParse(readJsonFile(path));
  if (success) return data;
  throw new DataFileError(`${path}\n${z.prettifyError(error)}`, { cause: error });
}
