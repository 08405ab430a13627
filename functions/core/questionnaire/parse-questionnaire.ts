import { checkStructure } from './check-structure.ts';
import { type Questionnaire, QuestionnaireSchema } from './questionnaire.ts';
import type { StructureProblem } from './structure-problem.ts';

export type QuestionnaireParsing =
  | { readonly kind: 'parsed'; readonly questionnaire: Questionnaire }
  | { readonly kind: 'invalid'; readonly problems: readonly StructureProblem[] };

/** A questionnaire that can be fielded, or every problem found. What has the wrong shape is not looked into. */
export function parseQuestionnaire(value: unknown): QuestionnaireParsing {
  const { success, data, error } = QuestionnaireSchema.safeParse(value);
  if (!success) {
    const problems = error.issues.map(
      ({ path, message }): StructureProblem => ({ code: 'shape', path: pathText(path), message }),
    );
    return { kind: 'invalid', problems };
  }
  const problems = checkStructure(data);
  return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'parsed', questionnaire: data };
}

/** `pages[2].questions[0].text.nn`; the root has no name. */
function pathText(path: readonly PropertyKey[]): string {
  const parts = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return parts.join('').replace(/^\./, '');
}
