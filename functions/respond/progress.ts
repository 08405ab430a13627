import type { Answers } from '../core/answers/answers.ts';
import { type Condition, chosenOptions, holds } from '../core/questionnaire/condition.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import { routeThrough } from '../core/questionnaire/route.ts';

export interface Progress {
  /** Place of the page on the route, from 1. */
  readonly number: number;
  /** Pages of the route as far as it is known. */
  readonly of: number;
  /** Some of them depend on answers that are still to come. */
  readonly mayBeFewer: boolean;
}

/**
 * How far somebody has come on their way. Pages that depend on questions not yet answered are counted, so that
 * the number of pages goes down, never up, while somebody answers for the first time.
 */
export function progressAt(questionnaire: Questionnaire, answers: Answers, pageId: string): Progress {
  const here = questionnaire.pages.findIndex((page) => page.id === pageId);
  const route = new Set(routeThrough(questionnaire, answers).map(({ page }) => page.id));
  const open = new Set(
    questionnaire.pages.slice(here).flatMap(({ questions }) => {
      return questions.filter(({ id }) => chosenOptions(answers, id).length === 0).map(({ id }) => id);
    }),
  );
  const possible = questionnaire.pages.slice(here + 1).filter(({ id, questions }) => {
    const mayCome = questions.some(
      ({ askIf }) => askIf === undefined || truth(askIf, answers, open) !== 'no',
    );
    return route.has(id) || mayCome;
  });
  const number = questionnaire.pages.slice(0, here + 1).filter((page) => route.has(page.id)).length;
  return {
    number,
    of: number + possible.length,
    mayBeFewer: possible.some(({ id }) => !route.has(id)),
  };
}

type Truth = 'yes' | 'no' | 'maybe';

/** A condition's truth while the questions in `open` are still to be answered (Kleene's three values). */
function truth(condition: Condition, answers: Answers, open: ReadonlySet<string>): Truth {
  if ('all' in condition) {
    const parts = condition.all.map((part) => truth(part, answers, open));
    return parts.includes('no') ? 'no' : parts.includes('maybe') ? 'maybe' : 'yes';
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => truth(part, answers, open));
    return parts.includes('yes') ? 'yes' : parts.includes('maybe') ? 'maybe' : 'no';
  }
  if ('not' in condition) {
    const inner = truth(condition.not, answers, open);
    return inner === 'maybe' ? 'maybe' : inner === 'yes' ? 'no' : 'yes';
  }
  if ('question' in condition && open.has(condition.question)) return 'maybe';
  return holds(condition, answers) ? 'yes' : 'no';
}
