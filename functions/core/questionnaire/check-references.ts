import type { Condition } from './condition.ts';
import { type Question, type Questionnaire, questionsOf } from './questionnaire.ts';
import type { StructureCode, StructureProblem } from './structure-problem.ts';

/** Conditions on questions, items or options that do not exist or come later, and indicators of no theme. */
export function checkReferences(questionnaire: Questionnaire): readonly StructureProblem[] {
  return [
    ...conditionsOfQuestions(questionnaire),
    ...conditionsOfIndicators(questionnaire),
    ...themesOf(questionnaire),
  ];
}

function conditionsOfQuestions(questionnaire: Questionnaire): readonly StructureProblem[] {
  const all = questionsOf(questionnaire);
  return questionnaire.pages.flatMap((page, p) =>
    page.questions.flatMap((question, q) => {
      if (question.askIf === undefined) return [];
      const earlier = all.slice(0, all.indexOf(question));
      return faultsOf(question.askIf, `pages[${p}].questions[${q}].askIf`, all, earlier);
    }),
  );
}

function conditionsOfIndicators({ indicators, ...rest }: Questionnaire): readonly StructureProblem[] {
  const all = questionsOf({ indicators, ...rest });
  return indicators.flatMap(({ asked, holds }, index) => [
    ...faultsOf(asked, `indicators[${index}].asked`, all, all),
    ...faultsOf(holds, `indicators[${index}].holds`, all, all),
  ]);
}

function themesOf({ themes, indicators }: Questionnaire): readonly StructureProblem[] {
  const known = new Set(themes.map(({ id }) => id));
  const used = new Set(indicators.map(({ theme }) => theme));
  return [
    ...indicators.flatMap(({ theme }, index) =>
      known.has(theme) ? [] : problem('unknown-theme', `indicators[${index}].theme`, `no theme "${theme}"`),
    ),
    ...themes.flatMap(({ id }, index) =>
      used.has(id) ? [] : problem('empty-theme', `themes[${index}]`, `no indicator has the theme "${id}"`),
    ),
  ];
}

function faultsOf(
  condition: Condition,
  path: string,
  all: readonly Question[],
  earlier: readonly Question[],
): readonly StructureProblem[] {
  if ('always' in condition) return [];
  if ('not' in condition) return faultsOf(condition.not, `${path}.not`, all, earlier);
  if ('all' in condition || 'any' in condition) {
    const [key, parts] = 'all' in condition ? ['all', condition.all] : ['any', condition.any];
    return parts.flatMap((part, index) => faultsOf(part, `${path}.${key}[${index}]`, all, earlier));
  }
  const { question: id } = condition;
  const question = earlier.find((one) => one.id === id);
  if (question !== undefined) return faultsWithin(condition, question, path);
  return all.some((one) => one.id === id)
    ? problem('later-question', `${path}.question`, `"${id}" is not asked before`)
    : problem('unknown-question', `${path}.question`, `there is no question "${id}"`);
}

function faultsWithin(
  condition: Extract<Condition, { question: string }>,
  question: Question,
  path: string,
): readonly StructureProblem[] {
  const { item } = condition;
  const problems: StructureProblem[] = [];
  if (item !== undefined && question.kind !== 'battery') {
    problems.push(...problem('not-a-battery', `${path}.item`, `"${question.id}" has no items`));
  } else if (item !== undefined && question.kind === 'battery' && !has(question.items, item)) {
    problems.push(...problem('unknown-item', `${path}.item`, `"${question.id}" has no item "${item}"`));
  }
  if ('answered' in condition) return problems;
  if (question.kind === 'text') {
    return [...problems, ...problem('options-of-text', `${path}.is`, `"${question.id}" has no options`)];
  }
  condition.is.forEach((option, index) => {
    if (has(question.options, option)) return;
    problems.push(
      ...problem('unknown-option', `${path}.is[${index}]`, `"${question.id}" has no "${option}"`),
    );
  });
  const most = mostOf(question, item, condition.is.length);
  if ((condition.atLeast ?? 1) > most) {
    problems.push(...problem('too-many-asked-for', `${path}.atLeast`, `no more than ${most} can be chosen`));
  }
  return problems;
}

/** How many of `named` options one respondent can have chosen. */
function mostOf(
  question: Exclude<Question, { kind: 'text' }>,
  item: string | undefined,
  named: number,
): number {
  if (question.kind === 'choices') return Math.min(named, question.atMost ?? named);
  return question.kind === 'battery' && item === undefined ? question.items.length : 1;
}

function has(things: readonly { readonly id: string }[], id: string): boolean {
  return things.some((thing) => thing.id === id);
}

function problem(code: StructureCode, path: string, message: string): readonly StructureProblem[] {
  return [{ code, path, message }];
}
