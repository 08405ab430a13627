import type { Component, Index, Measure } from './measure.ts';
import { type Question, type Questionnaire, questionsOf } from './questionnaire.ts';
import type { StructureCode, StructureProblem } from './structure-problem.ts';

/**
 * Means of what has no points or is not there, points outside their scale, and indices whose weights do not add
 * to 100 or whose components do not exist.
 */
export function checkMeasures(questionnaire: Questionnaire): readonly StructureProblem[] {
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  const themes = new Set(questionnaire.themes.map(({ id }) => id));
  const themeOf = (theme: string, path: string) =>
    themes.has(theme) ? [] : problem('unknown-theme', `${path}.theme`, `no theme "${theme}"`);
  return [
    ...questionnaire.measures.flatMap((measure, index) => [
      ...themeOf(measure.theme, `measures[${index}]`),
      ...faultsOfMeasure(measure, `measures[${index}]`, questions.get(measure.question)),
    ]),
    ...questionnaire.indices.flatMap((one, index) => [
      ...themeOf(one.theme, `indices[${index}]`),
      ...faultsOfWeights(one, `indices[${index}]`),
      ...one.components.flatMap((component, part) =>
        faultsOfComponent(component, `indices[${index}].components[${part}]`, questionnaire, questions),
      ),
    ]),
    ...declarationsOf(questionnaire),
  ];
}

/** Figures that are declared comparable and do not exist. */
function declarationsOf(questionnaire: Questionnaire): readonly StructureProblem[] {
  const { indicators, measures, indices, comparable = [] } = questionnaire;
  const known = new Set([...indicators, ...measures, ...indices].map(({ id }) => id));
  return comparable.flatMap(({ statistics }, index) =>
    statistics.flatMap((id, at) =>
      known.has(id)
        ? []
        : problem('unknown-figure', `comparable[${index}].statistics[${at}]`, `there is no figure "${id}"`),
    ),
  );
}

function faultsOfMeasure(
  { question: id, item, points, scale }: Measure,
  path: string,
  question: Question | undefined,
): readonly StructureProblem[] {
  if (question === undefined)
    return problem('unknown-question', `${path}.question`, `there is no question "${id}"`);
  if (question.kind === 'text')
    return problem('options-of-text', `${path}.question`, `"${id}" has no options`);
  if (question.kind === 'choices')
    return problem('no-single-answer', `${path}.question`, `of "${id}" several options can be chosen`);
  if (question.kind === 'choice' && item !== undefined)
    return problem('not-a-battery', `${path}.item`, `"${id}" has no items`);
  if (question.kind === 'battery' && !question.items.some((one) => one.id === item))
    return problem('unknown-item', `${path}.item`, `"${id}" has no item "${item ?? ''}"`);
  const without = question.options.filter(
    (option) => option.role === undefined && !Object.hasOwn(points, option.id),
  );
  const wrong = Object.keys(points).filter(
    (option) => !question.options.some((one) => one.id === option && one.role === undefined),
  );
  const given = Object.values(points);
  const isExact = Math.min(...given) === scale.low && Math.max(...given) === scale.high;
  return [
    ...without.flatMap((option) => problem('no-points', `${path}.points`, `"${option.id}" has no points`)),
    ...wrong.flatMap((option) =>
      problem('unknown-option', `${path}.points.${option}`, `"${option}" can have no points`),
    ),
    ...(isExact && scale.low < scale.high
      ? []
      : problem('wrong-scale', `${path}.scale`, 'is not from the fewest to the most points')),
  ];
}

function faultsOfWeights({ components }: Index, path: string): readonly StructureProblem[] {
  const sum = components.reduce((total, { weight }) => total + weight, 0);
  return sum === 100
    ? []
    : problem('wrong-weights', `${path}.components`, `weights add to ${sum}, not to 100`);
}

function faultsOfComponent(
  component: Component,
  path: string,
  { measures, indicators }: Questionnaire,
  questions: ReadonlyMap<string, Question>,
): readonly StructureProblem[] {
  if ('measure' in component) {
    return measures.some(({ id }) => id === component.measure)
      ? []
      : problem('unknown-measure', `${path}.measure`, `there is no measure "${component.measure}"`);
  }
  if ('indicator' in component) {
    return indicators.some(({ id }) => id === component.indicator)
      ? []
      : problem('unknown-indicator', `${path}.indicator`, `there is no indicator "${component.indicator}"`);
  }
  const question = questions.get(component.ticks);
  if (question === undefined)
    return problem('unknown-question', `${path}.ticks`, `there is no question "${component.ticks}"`);
  if (question.kind !== 'choices' && question.kind !== 'battery')
    return problem('no-ticks', `${path}.ticks`, `of "${component.ticks}" there is nothing to count`);
  return component.is.flatMap((option, index) =>
    question.options.some(({ id, role }) => id === option && role === undefined)
      ? []
      : problem('unknown-option', `${path}.is[${index}]`, `"${option}" cannot be counted`),
  );
}

function problem(code: StructureCode, path: string, message: string): readonly StructureProblem[] {
  return [{ code, path, message }];
}
