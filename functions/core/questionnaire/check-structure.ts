import { checkIds } from './check-ids.ts';
import { checkMeasures } from './check-measures.ts';
import { checkOptions } from './check-options.ts';
import { checkReferences } from './check-references.ts';
import { checkRoutes } from './check-routes.ts';
import { checkTexts } from './check-texts.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { StructureProblem } from './structure-problem.ts';

/**
 * Everything in a well-formed questionnaire that would mislead a respondent or a reader: ids that are not
 * unique, conditions on what does not exist or comes later, questions that nobody meets, respondents who
 * never reach the end, limits that limit nothing, means and indices of nothing, texts that are missing in a
 * language.
 */
export function checkStructure(questionnaire: Questionnaire): readonly StructureProblem[] {
  const problems = [
    ...checkIds(questionnaire),
    ...checkOptions(questionnaire),
    ...checkTexts(questionnaire),
    ...checkReferences(questionnaire),
    ...checkMeasures(questionnaire),
  ];
  // Routes are searched only where every signpost points at something.
  return problems.length > 0 ? problems : checkRoutes(questionnaire);
}
