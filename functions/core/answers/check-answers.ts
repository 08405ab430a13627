import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import { routeThrough } from '../questionnaire/route.ts';
import type { Answers } from './answers.ts';
import { parseAnswers, type WireAnswers } from './parse-answers.ts';
import type { Problem } from './problems.ts';

/** Answers that were checked against their questionnaire: known options, on the route, nothing required missing. */
export type CheckedAnswers = Answers & { readonly [checked]: true };
declare const checked: unique symbol;

export type Check =
  | { readonly kind: 'valid'; readonly answers: CheckedAnswers }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Decides whether a submission can be taken, and tells everything that is wrong with it at once.
 *
 * Answers to questions that were not asked are a problem: they tell of a client that shows another form
 * than ours. (The form of our own pages drops them before sending, since people change their minds.)
 */
export function checkAnswers(questionnaire: Questionnaire, wire: WireAnswers): Check {
  const parsed = parseAnswers(questionnaire, wire);
  const asked = routeThrough(questionnaire, parsed.answers).flatMap((page) => page.questions);
  const askedIds = new Set(asked.map((question) => question.id));
  const troubled = new Set(parsed.problems.map((problem) => problem.question));
  const problems = [
    ...parsed.problems,
    ...Object.keys(parsed.answers)
      .filter((id) => !askedIds.has(id))
      .map((question): Problem => ({ code: 'not-asked', question })),
    ...asked.filter((question) => !troubled.has(question.id)).flatMap((q) => missing(q, parsed.answers)),
  ];
  if (problems.length > 0) return { kind: 'invalid', problems };
  return { kind: 'valid', answers: parsed.answers as CheckedAnswers };
}

/** Without what is not asked on the way through these answers, whether it can be read or not. */
export function dropUnasked(questionnaire: Questionnaire, wire: WireAnswers): WireAnswers {
  const { answers } = parseAnswers(questionnaire, wire);
  const asked = routeThrough(questionnaire, answers).flatMap((page) => page.questions.map(({ id }) => id));
  return Object.fromEntries(asked.flatMap((id) => (Object.hasOwn(wire, id) ? [[id, wire[id]]] : [])));
}

/** What a required question still lacks, for one page or for a whole submission. */
export function missing(question: Question, answers: Answers): readonly Problem[] {
  if (question.required !== true) return [];
  const answer = answers[question.id];
  if (question.kind !== 'battery') {
    const isThere = answer !== undefined && !(answer.kind === 'text' && answer.text.trim() === '');
    return isThere ? [] : [{ code: 'required', question: question.id }];
  }
  const given = answer?.kind === 'battery' ? answer.items : {};
  return question.items
    .filter((item) => !Object.hasOwn(given, item.id))
    .map((item) => ({ code: 'required', question: question.id, item: item.id }));
}
