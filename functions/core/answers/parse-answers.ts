import type {
  Battery,
  Choices,
  FreeText,
  Option,
  Question,
  Questionnaire,
} from '../questionnaire/questionnaire.ts';
import { questionsOf } from '../questionnaire/questionnaire.ts';
import type { Answer, Answers } from './answers.ts';
import type { Problem } from './problems.ts';

/** Answers as they travel: an option id, a list of them, item → option, or text; by question id. */
export type WireAnswers = Readonly<Record<string, unknown>>;

export interface ParsedAnswers {
  /** Everything that could be read; an answer with a problem is not among it. */
  readonly answers: Answers;
  readonly problems: readonly Problem[];
}

/**
 * Reads answers of unknown shape against a questionnaire. It judges each answer by itself; whether it was
 * asked, and whether something is missing, is for {@link checkAnswers}.
 *
 * An empty string, list or object is no answer. Text is kept exactly as typed.
 */
export function parseAnswers(questionnaire: Questionnaire, wire: WireAnswers): ParsedAnswers {
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  const answers: Record<string, Answer> = Object.create(null);
  const problems: Problem[] = [];
  for (const [id, value] of Object.entries(wire)) {
    const question = questions.get(id);
    if (question === undefined) {
      problems.push({ code: 'unknown-question', question: shorten(id) });
      continue;
    }
    const result = parseAnswer(question, value);
    if (Array.isArray(result)) problems.push(...result);
    else if (result !== undefined) answers[id] = result as Answer;
  }
  return { answers, problems };
}

function parseAnswer(question: Question, value: unknown): Answer | undefined | readonly Problem[] {
  if (value === undefined || value === null || value === '') return undefined;
  switch (question.kind) {
    case 'choice': {
      if (typeof value !== 'string') return wrongType(question, 'text');
      return unknownOption(question, question.options, value) ?? { kind: 'choice', option: value };
    }
    case 'choices':
      return parseChoices(question, value);
    case 'battery':
      return parseBattery(question, value);
    case 'text':
      return parseText(question, value);
  }
}

function parseChoices(question: Choices, value: unknown): Answer | undefined | readonly Problem[] {
  if (!Array.isArray(value) || !value.every((option) => typeof option === 'string')) {
    return wrongType(question, 'list');
  }
  const options: readonly string[] = value;
  if (options.length === 0) return undefined;
  const tooMany = (atMost: number): readonly Problem[] => [
    { code: 'too-many', question: question.id, atMost, chosen: options.length },
  ];
  // Before anything that takes time for each of them.
  if (options.length > question.options.length) return tooMany(question.atMost ?? question.options.length);
  const unknown = options.flatMap((option) => unknownOption(question, question.options, option) ?? []);
  if (unknown.length > 0) return unknown;
  const repeated = options.find((option, i) => options.indexOf(option) !== i);
  if (repeated !== undefined) return [{ code: 'repeated-option', question: question.id, option: repeated }];
  if (question.atMost !== undefined && options.length > question.atMost) return tooMany(question.atMost);
  const exclusive = question.options.find(
    (option) => option.exclusive === true && options.includes(option.id),
  );
  if (exclusive !== undefined && options.length > 1) {
    return [{ code: 'exclusive', question: question.id, option: exclusive.id }];
  }
  // In the order of the questionnaire, so that the same ticks are the same answer.
  return { kind: 'choices', options: question.options.map((o) => o.id).filter((id) => options.includes(id)) };
}

function parseBattery(question: Battery, value: unknown): Answer | undefined | readonly Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrongType(question, 'object');
  const given = value as Record<string, unknown>;
  const known = new Set(question.items.map((item) => item.id));
  const problems: Problem[] = Object.keys(given)
    .filter((item) => !known.has(item))
    .map((item) => ({ code: 'unknown-item', question: question.id, item: shorten(item) }));
  const items: Record<string, string> = {};
  for (const { id } of question.items) {
    const option = Object.hasOwn(given, id) ? given[id] : undefined;
    if (option === undefined || option === null || option === '') continue;
    if (typeof option !== 'string') {
      problems.push({ code: 'wrong-type', question: question.id, item: id, expected: 'text' });
      continue;
    }
    const unknown = unknownOption(question, question.options, option, id);
    if (unknown === undefined) items[id] = option;
    else problems.push(...unknown);
  }
  if (problems.length > 0) return problems;
  return Object.keys(items).length === 0 ? undefined : { kind: 'battery', items };
}

function parseText(question: FreeText, value: unknown): Answer | readonly Problem[] {
  if (typeof value !== 'string') return wrongType(question, 'text');
  // NUL and half a surrogate pair are no characters: no store and no page shows them back as they came.
  if (value.includes('\0') || !value.isWellFormed())
    return [{ code: 'unreadable-text', question: question.id }];
  if (value.length > question.atMost) {
    return [{ code: 'too-long', question: question.id, atMost: question.atMost, length: value.length }];
  }
  return { kind: 'text', text: value };
}

function unknownOption(
  question: Question,
  options: readonly Option[],
  option: string,
  item?: string,
): readonly Problem[] | undefined {
  if (options.some(({ id }) => id === option)) return undefined;
  const problem = { code: 'unknown-option', question: question.id, option: shorten(option) } as const;
  return [item === undefined ? problem : { ...problem, item }];
}

function wrongType(question: Question, expected: 'text' | 'list' | 'object'): readonly Problem[] {
  return [{ code: 'wrong-type', question: question.id, expected }];
}

/** What a client made up is repeated back in short only, and never half a character of it. */
function shorten(text: string): string {
  return (text.length > 60 ? `${text.slice(0, 60)}…` : text).toWellFormed();
}
