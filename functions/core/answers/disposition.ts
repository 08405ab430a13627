import { chosenOptions } from '../questionnaire/condition.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { routeThrough } from '../questionnaire/route.ts';
import type { Answers } from './answers.ts';

/** AAPOR's words for how much of a form was answered. A break-off is stored, but counts as no respondent. */
export type Disposition = 'complete' | 'partial' | 'break-off';

/**
 * How complete a submission is: of the core fields that applied, more than 80 % answered is complete,
 * 50 to 80 % partial, less a break-off. "Don't know" is an answer. Every item of a battery is a field.
 *
 * Source: AAPOR, Standard Definitions; the limits are those stated in docs/method.md.
 */
export function dispositionOf(questionnaire: Questionnaire, answers: Answers): Disposition {
  let asked = 0;
  let answered = 0;
  for (const question of routeThrough(questionnaire, answers).flatMap((page) => page.questions)) {
    if (question.core !== true) continue;
    const items = question.kind === 'battery' ? question.items.map((item) => item.id) : [undefined];
    asked += items.length;
    answered += items.filter((item) => chosenOptions(answers, question.id, item).length > 0).length;
  }
  // Whole numbers on both sides: a share of exactly 0.8 must not depend on floating point.
  if (answered * 100 > asked * 80) return 'complete';
  return answered * 100 >= asked * 50 ? 'partial' : 'break-off';
}
