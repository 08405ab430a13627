import type { Answers } from '../answers/answers.ts';
import { chosenOptions, holds } from '../questionnaire/condition.ts';
import type { Component, Index, Measure } from '../questionnaire/measure.ts';
import { type Question, type Questionnaire, questionsOf } from '../questionnaire/questionnaire.ts';
import { type IndexComponent, indexInThousandths } from '../statistics/index-value.ts';

/** The points of one respondent; undefined for who chose nothing that has points. */
export function pointsOf({ question, item, points }: Measure, answers: Answers): number | undefined {
  const [option] = chosenOptions(answers, question, item);
  return option !== undefined && Object.hasOwn(points, option) ? points[option] : undefined;
}

/** An index of one respondent in thousandths of a point; undefined for who answered too little of it. */
export function indexOf(questionnaire: Questionnaire, index: Index, answers: Answers): number | undefined {
  const parts = index.components.flatMap((component) => partOf(questionnaire, component, answers) ?? []);
  return indexInThousandths(parts, index.fewest);
}

/** A component's value as a fraction; undefined where it was not answered. */
function partOf(
  questionnaire: Questionnaire,
  component: Component,
  answers: Answers,
): IndexComponent | undefined {
  const { weight } = component;
  if ('indicator' in component) {
    const indicator = questionnaire.indicators.find(({ id }) => id === component.indicator);
    if (indicator === undefined || !holds(indicator.asked, answers)) return undefined;
    return { weight, part: holds(indicator.holds, answers) ? 1 : 0, whole: 1 };
  }
  if ('measure' in component) {
    const measure = questionnaire.measures.find(({ id }) => id === component.measure);
    const points = measure === undefined ? undefined : pointsOf(measure, answers);
    if (measure === undefined || points === undefined) return undefined;
    return { weight, part: points - measure.scale.low, whole: measure.scale.high - measure.scale.low };
  }
  const question = questionsOf(questionnaire).find(({ id }) => id === component.ticks);
  return question === undefined ? undefined : ticksOf(question, component.is, weight, answers);
}

/** How many of the boxes were ticked. Who only said "don't know" has not answered. */
function ticksOf(
  question: Question,
  is: readonly string[],
  weight: number,
  answers: Answers,
): IndexComponent | undefined {
  if (question.kind !== 'choices' && question.kind !== 'battery') return undefined;
  const chosen = chosenOptions(answers, question.id);
  const isAnswered = chosen.some((one) =>
    question.options.some(({ id, role }) => id === one && role === undefined),
  );
  if (!isAnswered) return undefined;
  const boxes = question.kind === 'battery' ? question.items.length : is.length;
  return { weight, part: chosen.filter((one) => is.includes(one)).length, whole: boxes };
}
