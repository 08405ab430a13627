import { answerProblemText, problemWords } from '../../../templates/text/answer-problems/problem-words.ts';
import { type CheckedAnswers, checkAnswers } from '../../core/answers/check-answers.ts';
import type { Problem } from '../../core/answers/problems.ts';
import type { Language } from '../../core/language.ts';
import { type Questionnaire, questionsOf } from '../../core/questionnaire/questionnaire.ts';
import { parseUuid } from './uuid.ts';

/** One thing to be put right in a submission. */
export interface SubmissionError {
  /** RFC 6901: where in the body. */
  readonly pointer: string;
  readonly code: string;
  /** For a person, in the client's language. */
  readonly detail: string;
}

export type ReadSubmission =
  | {
      readonly kind: 'submission';
      readonly replaces: string | undefined;
      readonly answers: CheckedAnswers;
    }
  | { readonly kind: 'errors'; readonly errors: readonly SubmissionError[] };

const MEMBERS = ['questionnaire', 'replaces', 'answers'];

/** Reads `{questionnaire: {id, version}, replaces?, answers}`; tells everything that is wrong with it at once. */
export function readSubmission(
  body: unknown,
  questionnaire: Questionnaire,
  language: Language,
): ReadSubmission {
  const text = answerProblemText[language];
  if (!isObject(body)) return { kind: 'errors', errors: [wrong('', text.wrongMember.object)] };
  const errors: SubmissionError[] = Object.keys(body)
    .filter((name) => !MEMBERS.includes(name))
    .map((name) => ({
      pointer: pointer(shorten(name)),
      code: 'unknown-member',
      detail: text.unknownMember,
    }));
  errors.push(...questionnaireErrors(own(body, 'questionnaire'), questionnaire, language));

  const given = own(body, 'replaces');
  const replaces = parseUuid(given);
  if (given !== undefined && replaces === undefined) errors.push(wrong('/replaces', text.wrongMember.uuid));

  const answers = own(body, 'answers');
  if (answers === undefined) errors.push(missing('/answers', text.missingMember));
  else if (!isObject(answers)) errors.push(wrong('/answers', text.wrongMember.object));
  else {
    const check = checkAnswers(questionnaire, answers);
    if (check.kind === 'invalid') errors.push(...answerErrors(check.problems, questionnaire, language));
    else if (errors.length === 0) return { kind: 'submission', replaces, answers: check.answers };
  }
  return { kind: 'errors', errors };
}

function questionnaireErrors(
  named: unknown,
  { id, version }: Questionnaire,
  language: Language,
): readonly SubmissionError[] {
  const text = answerProblemText[language];
  if (named === undefined) return [missing('/questionnaire', text.missingMember)];
  if (!isObject(named)) return [wrong('/questionnaire', text.wrongMember.object)];
  const unknown = Object.keys(named).filter((name) => name !== 'id' && name !== 'version');
  const errors = unknown.map((name) => ({
    pointer: pointer('questionnaire', shorten(name)),
    code: 'unknown-member',
    detail: text.unknownMember,
  }));
  if (own(named, 'id') === id && own(named, 'version') === version) return errors;
  const detail = text.otherQuestionnaire(id, version);
  return [...errors, { pointer: '/questionnaire', code: 'other-questionnaire', detail }];
}

function answerErrors(
  problems: readonly Problem[],
  questionnaire: Questionnaire,
  language: Language,
): readonly SubmissionError[] {
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  return problems.map((problem) => ({
    pointer: pointer('answers', problem.question, ...itemOf(problem)),
    code: problem.code,
    detail: problemWords(problem, questions.get(problem.question), language),
  }));
}

function itemOf(problem: Problem): readonly string[] {
  return 'item' in problem && problem.item !== undefined ? [problem.item] : [];
}

function pointer(...parts: readonly string[]): string {
  return parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function missing(place: string, detail: string): SubmissionError {
  return { pointer: place, code: 'missing-member', detail };
}

function wrong(place: string, detail: string): SubmissionError {
  return { pointer: place, code: 'wrong-type', detail };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function shorten(name: string): string {
  return name.slice(0, 60).toWellFormed();
}
