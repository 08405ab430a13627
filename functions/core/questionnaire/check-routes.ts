import { type Condition, holds } from './condition.ts';
import { someAnswers } from './possible-answers.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { StructureCode, StructureProblem } from './structure-problem.ts';

/**
 * Questions that no answers lead to, answers that do not lead to the last page, and indicators that are true
 * of nobody. Found by trying the answers that conditions can tell apart.
 */
export function checkRoutes(questionnaire: Questionnaire): readonly StructureProblem[] {
  return [...unreachable(questionnaire), ...unrouted(questionnaire), ...neverTrue(questionnaire)];
}

function unreachable(questionnaire: Questionnaire): readonly StructureProblem[] {
  return questionnaire.pages.flatMap((page, p) =>
    page.questions.flatMap(({ id, askIf }, q) => {
      if (askIf === undefined) return [];
      const result = someAnswers(questionnaire, [askIf], (answers) => holds(askIf, answers));
      const path = `pages[${p}].questions[${q}].askIf`;
      return unless('found', result, 'unreachable', path, `no answers lead to "${id}"`);
    }),
  );
}

/** Everybody comes to the last page: nobody's form ends in the middle because a branch forgot them. */
function unrouted(questionnaire: Questionnaire): readonly StructureProblem[] {
  const last = questionnaire.pages.at(-1);
  const conditions = (last?.questions ?? []).map(({ askIf }): Condition => askIf ?? { always: true });
  const result = someAnswers(
    questionnaire,
    conditions,
    (answers) => !conditions.some((condition) => holds(condition, answers)),
  );
  const path = `pages[${questionnaire.pages.length - 1}]`;
  return unless('none', result, 'unrouted', path, `some answers do not lead to the last page, "${last?.id}"`);
}

function neverTrue(questionnaire: Questionnaire): readonly StructureProblem[] {
  return questionnaire.indicators.flatMap(({ id, asked, holds: holding }, index) => {
    const both = { all: [asked, holding] };
    const result = someAnswers(questionnaire, [both], (answers) => holds(both, answers));
    return unless('found', result, 'never-holds', `indicators[${index}]`, `"${id}" is true of nobody`);
  });
}

function unless(
  wanted: 'found' | 'none',
  result: ReturnType<typeof someAnswers>,
  code: StructureCode,
  path: string,
  message: string,
): readonly StructureProblem[] {
  if (result === wanted) return [];
  if (result === 'too-many')
    return [{ code: 'too-tangled', path, message: 'has too many cases to be checked' }];
  return [{ code, path, message }];
}
