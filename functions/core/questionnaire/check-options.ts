import type { Question, Questionnaire } from './questionnaire.ts';
import type { StructureProblem } from './structure-problem.ts';

/** Limits and exclusive options that contradict their question. */
export function checkOptions({ pages }: Questionnaire): readonly StructureProblem[] {
  return pages.flatMap((page, p) =>
    page.questions.flatMap((question, q) => [
      ...limitOf(question, `pages[${p}].questions[${q}]`),
      ...exclusiveOf(question, `pages[${p}].questions[${q}].options`),
    ]),
  );
}

/** A limit that nobody can pass would be announced to respondents for nothing. */
function limitOf(question: Question, path: string): readonly StructureProblem[] {
  if (question.kind !== 'choices' || question.atMost === undefined) return [];
  const combinable = question.options.filter((option) => option.exclusive !== true).length;
  if (question.atMost < combinable) return [];
  const message = `${combinable} options can be combined, so at most ${question.atMost} is no limit`;
  return [{ code: 'limit-too-high', path: `${path}.atMost`, message }];
}

function exclusiveOf(question: Question, path: string): readonly StructureProblem[] {
  if (!('options' in question)) return [];
  return question.options.flatMap(({ id, role, exclusive }, index): readonly StructureProblem[] => {
    if (question.kind !== 'choices' && exclusive !== undefined) {
      const message = `only one option can be chosen anyway, so "${id}" cannot be exclusive`;
      return [{ code: 'exclusive-outside-choices', path: `${path}[${index}].exclusive`, message }];
    }
    if (question.kind === 'choices' && role !== undefined && exclusive !== true) {
      const message = `"${id}" (${role}) could be combined with other options`;
      return [{ code: 'not-exclusive', path: `${path}[${index}]`, message }];
    }
    return [];
  });
}
