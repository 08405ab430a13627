import type { Answers } from '../answers/answers.ts';
import { holds } from './condition.ts';
import type { Page, Question, Questionnaire } from './questionnaire.ts';

/** A page as one respondent meets it: only the questions that are asked of them. */
export interface RoutedPage {
  readonly page: Page;
  readonly questions: readonly Question[];
}

/**
 * Which questions are asked of somebody with these answers, page by page, in order.
 *
 * A condition sees only answers to questions that are themselves asked: what was typed on a page that
 * is no longer on the route cannot open another one.
 */
export function routeThrough(questionnaire: Questionnaire, answers: Answers): readonly RoutedPage[] {
  const known: Record<string, Answers[string]> = Object.create(null);
  const route: RoutedPage[] = [];
  for (const page of questionnaire.pages) {
    const questions = page.questions.filter((question) => {
      const isAsked = question.askIf === undefined || holds(question.askIf, known);
      const answer = answers[question.id];
      if (isAsked && answer !== undefined) known[question.id] = answer;
      return isAsked;
    });
    if (questions.length > 0) route.push({ page, questions });
  }
  return route;
}
