import type { AnswerState } from '../answers/answers.ts';
import { type Questionnaire, questionsOf } from '../questionnaire/questionnaire.ts';

const STATES: readonly AnswerState[] = ['answered', 'dont-know', 'not-relevant', 'skipped', 'not-asked'];

/** Every name that a sum of answers to the questionnaire can have; see `Sums`. */
export function sumNames(questionnaire: Questionnaire): ReadonlySet<string> {
  const questions = questionsOf(questionnaire).flatMap((question) => {
    const items =
      question.kind === 'battery' ? question.items.map(({ id }) => `${question.id}.${id}`) : [question.id];
    const options = question.kind === 'text' ? [] : question.options.map(({ id }) => id);
    return items.flatMap((item) =>
      [...STATES.map((state) => `~${state}`), ...options].map((part) => `${item}.${part}`),
    );
  });
  const shares = questionnaire.indicators.flatMap(({ id, headline }) => [
    `${id}.~asked`,
    `${id}.~holds`,
    ...(headline === true ? [`${id}.~early-asked`, `${id}.~early-holds`] : []),
  ]);
  const means = [...questionnaire.measures, ...questionnaire.indices].flatMap(({ id }) => [
    `${id}.~base`,
    `${id}.~total`,
    `${id}.~squares`,
  ]);
  return new Set(['respondents', 'complete', 'partial', 'break-off', ...questions, ...shares, ...means]);
}
