import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadEditionPlan, readJsonFile } from '../../functions/adapters/files/data-files.ts';
import type { EditionPlan } from '../../functions/core/edition/edition.ts';
import { type Questionnaire, QuestionnaireSchema } from '../../functions/core/questionnaire/questionnaire.ts';

type Survey = 'bakery' | 'every-kind' | 'chain';

/** A miniature questionnaire; `structure.test.ts` says that it is a sound one. */
export function survey(name: Survey): Questionnaire {
  return QuestionnaireSchema.parse(readJsonFile(join(import.meta.dirname, `${name}.json`)));
}

/** The plan of an edition that fields the bakery's questionnaire. */
export function bakeryPlan(): EditionPlan {
  return loadEditionPlan(join(import.meta.dirname, 'bakery-edition.json'));
}

/** Every questionnaire there is, real and miniature. */
export function questionnaireFiles(): readonly string[] {
  return [...realQuestionnaireFiles(), ...questionnairesIn(import.meta.dirname)];
}

/** The questionnaires that are fielded. */
export function realQuestionnaireFiles(): readonly string[] {
  return questionnairesIn(join(import.meta.dirname, '../../data/questionnaires'));
}

function questionnairesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.endsWith('-edition.json'))
    .map((file) => join(folder, file));
}
