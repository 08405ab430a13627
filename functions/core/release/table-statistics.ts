import { type Condition, referencesOf } from '../questionnaire/condition.ts';
import type { Index, Measure } from '../questionnaire/measure.ts';
import {
  type Indicator,
  type Question,
  type Questionnaire,
  questionsOf,
} from '../questionnaire/questionnaire.ts';
import type { TableQuestion, TableStatistic } from './table.ts';

/** Thousandths of a point: what an index is summed in. */
const THOUSANDTHS = 1000;

/** Indicators, measures and indices, in the questionnaire's order. */
export function tableStatistics(questionnaire: Questionnaire): readonly TableStatistic[] {
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  return [
    ...questionnaire.indicators.map((indicator) => shareOf(indicator, questions)),
    ...questionnaire.measures.map((measure) => meanOf(measure, questions)),
    ...questionnaire.indices.map((index) => indexOf(index, questionnaire)),
  ];
}

/**
 * The questions with one answer each, and the items of batteries, in the questionnaire's order. Of what can be
 * ticked together there is no distribution: each box that is told is an indicator.
 *
 * "Don't know" is among the options; "not relevant" is outside, like somebody who was not asked. A question is
 * sensitive when one of its indicators or measures is.
 */
export function tableQuestions(questionnaire: Questionnaire): readonly TableQuestion[] {
  const sensitive = sensitiveQuestions(questionnaire);
  return questionsOf(questionnaire).flatMap((question): readonly TableQuestion[] => {
    if (question.kind !== 'choice' && question.kind !== 'battery') return [];
    const items = question.kind === 'battery' ? question.items.map(({ id }) => id) : [undefined];
    const unsure = question.options.find(({ role }) => role === 'dont-know');
    return items.map((item) => ({
      id: nameOf(question.id, item),
      options: question.options.filter(({ role }) => role !== 'not-relevant').map(({ id }) => id),
      isOrdered: question.ordered === true,
      ...(unsure === undefined ? {} : { dontKnow: unsure.id }),
      isFiltered: question.askIf !== undefined,
      isSensitive: sensitive.has(nameOf(question.id, item)) || sensitive.has(question.id),
    }));
  });
}

/** A name in the cells' options: `novelty`, `conditions.time`. */
export function nameOf(question: string, item: string | undefined): string {
  return item === undefined ? question : `${question}.${item}`;
}

function shareOf(indicator: Indicator, questions: ReadonlyMap<string, Question>): TableStatistic {
  const source = sourceOf(indicator, questions);
  return {
    id: indicator.id,
    kind: 'share',
    unit: 1,
    scale: { low: 0, high: 1 },
    difference: 'share',
    isFiltered: indicator.among !== undefined || isFiltered(indicator.asked, questions),
    isSensitive: indicator.sensitive === true,
    isHeadline: indicator.headline === true,
    ...(source === undefined ? {} : { source }),
  };
}

function meanOf(measure: Measure, questions: ReadonlyMap<string, Question>): TableStatistic {
  return {
    id: measure.id,
    kind: 'mean',
    unit: 1,
    scale: measure.scale,
    difference: 'scale',
    isFiltered: measure.among !== undefined || questions.get(measure.question)?.askIf !== undefined,
    isSensitive: measure.sensitive === true,
    isHeadline: false,
    source: {
      question: nameOf(measure.question, measure.item),
      values: new Map(Object.entries(measure.points)),
    },
  };
}

function indexOf(index: Index, { indicators, measures }: Questionnaire): TableStatistic {
  const isPartSensitive = index.components.some(
    (component) =>
      ('indicator' in component &&
        indicators.some(({ id, sensitive }) => id === component.indicator && sensitive === true)) ||
      ('measure' in component &&
        measures.some(({ id, sensitive }) => id === component.measure && sensitive === true)),
  );
  return {
    id: index.id,
    kind: 'mean',
    unit: THOUSANDTHS,
    scale: { low: 0, high: 100 },
    difference: 'index',
    isFiltered: false,
    isSensitive: index.sensitive === true || isPartSensitive,
    isHeadline: false,
  };
}

/** The question that alone decides an indicator, with ones and zeros by option; undefined where several do. */
function sourceOf(
  { asked, holds }: Indicator,
  questions: ReadonlyMap<string, Question>,
): TableStatistic['source'] {
  if (!('is' in asked) || !('is' in holds)) return;
  const { question: id, item } = asked;
  if (holds.question !== id || holds.item !== item) return;
  const question = questions.get(id);
  const isOneAnswer = question?.kind === 'choice' || (question?.kind === 'battery' && item !== undefined);
  if (!isOneAnswer) return;
  const values = asked.is.map((option): [string, number] => [option, holds.is.includes(option) ? 1 : 0]);
  return { question: nameOf(id, item), values: new Map(values) };
}

function isFiltered(asked: Condition, questions: ReadonlyMap<string, Question>): boolean {
  return referencesOf(asked).some(({ question }) => questions.get(question)?.askIf !== undefined);
}

/** Names of questions and items that a sensitive indicator or measure looks at. */
function sensitiveQuestions({ indicators, measures }: Questionnaire): ReadonlySet<string> {
  return new Set([
    ...indicators
      .filter(({ sensitive }) => sensitive === true)
      .flatMap(({ holds }) => referencesOf(holds).map(({ question, item }) => nameOf(question, item))),
    ...measures
      .filter(({ sensitive }) => sensitive === true)
      .map(({ question, item }) => nameOf(question, item)),
  ]);
}
