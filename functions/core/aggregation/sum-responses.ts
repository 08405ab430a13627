import { answerState } from '../answers/answer-state.ts';
import type { Answers } from '../answers/answers.ts';
import { dispositionOf } from '../answers/disposition.ts';
import { chosenOptions, holds } from '../questionnaire/condition.ts';
import { type Question, type Questionnaire, questionsOf } from '../questionnaire/questionnaire.ts';
import { routeThrough } from '../questionnaire/route.ts';
import { indexOf, pointsOf } from './measured-value.ts';
import type { Sums } from './sums.ts';

type Add = (name: string, amount?: number) => void;

/**
 * Sums the answers of a set of respondents: the pure function that every aggregate is.
 *
 * An erased response has no answers (`undefined`) and adds nothing. What was answered to a question that is not
 * asked on the respondent's way adds nothing either.
 */
export function sumResponses(questionnaire: Questionnaire, responses: Iterable<Answers | undefined>): Sums {
  return tally((add) => {
    for (const answers of responses) {
      if (answers !== undefined) addResponse(questionnaire, answers, add);
    }
  });
}

/** Headline indicators alone, as `indicator.~early-asked` and `indicator.~early-holds`, of early respondents. */
export function sumEarly(questionnaire: Questionnaire, responses: Iterable<Answers | undefined>): Sums {
  const headlines = questionnaire.indicators.filter(({ headline }) => headline === true);
  return tally((add) => {
    for (const answers of responses) {
      if (answers === undefined || dispositionOf(questionnaire, answers) === 'break-off') continue;
      const { known } = onTheWay(questionnaire, answers);
      for (const indicator of headlines) {
        if (!holds(indicator.asked, known)) continue;
        add(`${indicator.id}.~early-asked`);
        if (holds(indicator.holds, known)) add(`${indicator.id}.~early-holds`);
      }
    }
  });
}

function tally(fill: (add: Add) => void): Sums {
  const counts: Record<string, number> = {};
  fill((name, amount = 1) => {
    if (amount !== 0) counts[name] = (counts[name] ?? 0) + amount;
  });
  return { counts };
}

function addResponse(questionnaire: Questionnaire, answers: Answers, add: Add): void {
  const disposition = dispositionOf(questionnaire, answers);
  add(disposition);
  if (disposition === 'break-off') return;
  add('respondents');
  const { asked, known } = onTheWay(questionnaire, answers);
  for (const question of questionsOf(questionnaire))
    addQuestion(question, asked.has(question.id), known, add);
  for (const indicator of questionnaire.indicators) {
    if (!holds(indicator.asked, known)) continue;
    add(`${indicator.id}.~asked`);
    if (holds(indicator.holds, known)) add(`${indicator.id}.~holds`);
  }
  for (const measure of questionnaire.measures) addValue(measure.id, pointsOf(measure, known), add);
  for (const index of questionnaire.indices) addValue(index.id, indexOf(questionnaire, index, known), add);
}

function addValue(id: string, value: number | undefined, add: Add): void {
  if (value === undefined) return;
  add(`${id}.~base`);
  add(`${id}.~total`, value);
  add(`${id}.~squares`, value * value);
}

/** The questions that are asked of this respondent, and the answers to them. */
function onTheWay(
  questionnaire: Questionnaire,
  answers: Answers,
): { readonly asked: ReadonlySet<string>; readonly known: Answers } {
  const asked = new Set(
    routeThrough(questionnaire, answers).flatMap((page) => page.questions.map((question) => question.id)),
  );
  return { asked, known: Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id))) };
}

function addQuestion(question: Question, isAsked: boolean, answers: Answers, add: Add): void {
  const items = question.kind === 'battery' ? question.items.map((item) => item.id) : [undefined];
  for (const item of items) {
    const name = item === undefined ? question.id : `${question.id}.${item}`;
    add(`${name}.~${answerState(question, isAsked, answers, item)}`);
    // Free text is counted, never tallied.
    if (question.kind === 'text' || !isAsked) continue;
    for (const option of chosenOptions(answers, question.id, item)) add(`${name}.${option}`);
  }
}
