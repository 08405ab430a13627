import { chosenOptions } from '../questionnaire/condition.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import type { AnswerState, Answers } from './answers.ts';

/**
 * The state of one question (or one item of a battery) for one respondent. Never mix them in a base:
 * who was not asked is not somebody who skipped.
 */
export function answerState(
  question: Question,
  isAsked: boolean,
  answers: Answers,
  item?: string,
): AnswerState {
  if (!isAsked) return 'not-asked';
  const chosen = chosenOptions(answers, question.id, item);
  const first = chosen[0];
  if (first === undefined) return 'skipped';
  if (question.kind === 'text') return 'answered';
  return question.options.find((option) => option.id === first)?.role ?? 'answered';
}
