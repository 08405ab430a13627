import { answerState } from '../answers/answer-state.ts';
import type { Answers } from '../answers/answers.ts';
import { dispositionOf } from '../answers/disposition.ts';
import { chosenOptions, holds } from '../questionnaire/condition.ts';
import { type Question, type Questionnaire, questionsOf } from '../questionnaire/questionnaire.ts';
import { routeThrough } from '../questionnaire/route.ts';
import type { Sums } from './sums.ts';

/**
 * Sums the answers of a set of respondents: the pure function that every aggregate is.
 *
 * An erased response has no answers (`undefined`) and adds nothing.
 */
export function sumResponses(questionnaire: Questionnaire, responses: Iterable<Answers | undefined>): Sums {
  const counts: Record<string, number> = {};
  const add = (name: string): void => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const answers of responses) {
    if (answers !== undefined) addResponse(questionnaire, answers, add);
  }
  return { counts };
}

function addResponse(questionnaire: Questionnaire, answers: Answers, add: (name: string) => void): void {
  const disposition = dispositionOf(questionnaire, answers);
  add(disposition);
  if (disposition === 'break-off') return;
  add('respondents');
  const asked = new Set(
    routeThrough(questionnaire, answers).flatMap((page) => page.questions.map((q) => q.id)),
  );
  for (const question of questionsOf(questionnaire))
    addQuestion(question, asked.has(question.id), answers, add);
  for (const indicator of questionnaire.indicators) {
    if (!holds(indicator.asked, answers)) continue;
    add(`${indicator.id}.~asked`);
    if (holds(indicator.holds, answers)) add(`${indicator.id}.~holds`);
  }
}

function addQuestion(
  question: Question,
  isAsked: boolean,
  answers: Answers,
  add: (name: string) => void,
): void {
  const items = question.kind === 'battery' ? question.items.map((item) => item.id) : [undefined];
  for (const item of items) {
    const name = item === undefined ? question.id : `${question.id}.${item}`;
    add(`${name}.~${answerState(question, isAsked, answers, item)}`);
    // Free text is counted, never tallied.
    if (question.kind === 'text' || !isAsked) continue;
    for (const option of chosenOptions(answers, question.id, item)) add(`${name}.${option}`);
  }
}
