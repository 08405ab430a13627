import type { Answer, Answers } from '../answers/answers.ts';
import { type Condition, holds } from './condition.ts';
import {
  type Battery,
  type Choices,
  type Question,
  type Questionnaire,
  questionsOf,
} from './questionnaire.ts';

type Filled = Readonly<Record<string, string>>;
type Atom = Extract<Condition, { question: string }>;

const SKIPPED = [undefined] as const;

/** Searches longer than this are given up; no questionnaire for people needs them. */
const MOST_ANSWERS = 20_000;

/**
 * Whether somebody on the route can answer in a way that passes the test.
 *
 * Only questions that the conditions look at are answered, with those they depend on, and options that no
 * condition tells apart stand for each other. Of each group as many are kept as the conditions together can
 * ask for, which is enough for every combination of true and false conditions.
 */
export function someAnswers(
  questionnaire: Questionnaire,
  conditions: readonly Condition[],
  test: (answers: Answers) => boolean,
): 'found' | 'none' | 'too-many' {
  const questions = questionsOf(questionnaire);
  const atoms = atomsWithRoute(questions, conditions);
  const looked = questions.filter(({ id }) => atoms.has(id));
  let tried = 0;

  const search = (index: number, known: Answers): 'found' | 'none' | 'too-many' => {
    const question = looked[index];
    if (question === undefined) {
      tried += 1;
      if (tried > MOST_ANSWERS) return 'too-many';
      return test(known) ? 'found' : 'none';
    }
    const isAsked = question.askIf === undefined || holds(question.askIf, known);
    const answers = isAsked ? waysToAnswer(question, atoms.get(question.id) ?? []) : SKIPPED;
    for (const answer of answers) {
      const result = search(index + 1, answer === undefined ? known : { ...known, [question.id]: answer });
      if (result !== 'none') return result;
    }
    return 'none';
  };
  return search(0, {});
}

/** The parts of the conditions by question, with those of the questions that lead there. */
function atomsWithRoute(
  questions: readonly Question[],
  conditions: readonly Condition[],
): Map<string, Atom[]> {
  const found = new Map<string, Atom[]>();
  const waiting = conditions.flatMap(atomsOf);
  for (let atom = waiting.pop(); atom !== undefined; atom = waiting.pop()) {
    const { question: id } = atom;
    const isNew = !found.has(id);
    found.set(id, [...(found.get(id) ?? []), atom]);
    const askIf = isNew ? questions.find((question) => question.id === id)?.askIf : undefined;
    if (askIf !== undefined) waiting.push(...atomsOf(askIf));
  }
  return found;
}

function atomsOf(condition: Condition): readonly Atom[] {
  if ('always' in condition) return [];
  if ('not' in condition) return atomsOf(condition.not);
  if ('all' in condition) return condition.all.flatMap(atomsOf);
  if ('any' in condition) return condition.any.flatMap(atomsOf);
  return [condition];
}

/** Lazily, since a question with many items has more ways than memory has room for. */
function* waysToAnswer(question: Question, atoms: readonly Atom[]): Generator<Answer | undefined> {
  if (question.kind === 'choice') {
    for (const { id } of alikeOnce(question.options, atoms, 1)) yield { kind: 'choice', option: id };
  }
  if (question.kind === 'choices') {
    for (const options of waysToChoose(question, atoms)) yield { kind: 'choices', options };
  }
  if (question.kind === 'battery') {
    for (const items of waysToFill(question, atoms)) yield { kind: 'battery', items };
  }
  if (question.kind === 'text') yield { kind: 'text', text: 'x' };
  if (!question.required) yield undefined;
}

function* waysToChoose(question: Choices, atoms: readonly Atom[]): Generator<readonly string[]> {
  const atOnce = Math.min(needed(atoms), question.atMost ?? question.options.length);
  const options = alikeOnce(question.options, atoms, atOnce);
  for (const { id, exclusive } of options) if (exclusive === true) yield [id];
  const free = options.filter((option) => option.exclusive !== true).map(({ id }) => id);
  yield* subsets(free, atOnce);
}

function* waysToFill(question: Battery, atoms: readonly Atom[]): Generator<Filled> {
  const named = new Set(atoms.map(({ item }) => item));
  const others = question.items.filter(({ id }) => !named.has(id));
  const some = others.slice(0, named.has(undefined) ? needed(atoms.filter((atom) => !atom.item)) : 0);
  const items = [...question.items.filter(({ id }) => named.has(id)), ...some].map(({ id }) => id);
  const options = alikeOnce(question.options, atoms, 1).map(({ id }) => id);

  function* fill(index: number, way: Filled): Generator<Filled> {
    const item = items[index];
    if (item === undefined) {
      yield way;
      return;
    }
    for (const option of options) yield* fill(index + 1, { ...way, [item]: option });
    if (!question.required) yield* fill(index + 1, way);
  }
  yield* fill(0, {});
}

/** The most options that the atoms, taken together, can ask for. */
function needed(atoms: readonly Atom[]): number {
  return atoms.reduce((sum, atom) => sum + ('is' in atom ? (atom.atLeast ?? 1) : 1), 0);
}

/** The options with at most `kept` of those that stand in the same atoms and are equally exclusive. */
function alikeOnce<T extends { readonly id: string; readonly exclusive?: boolean | undefined }>(
  options: readonly T[],
  atoms: readonly Atom[],
  kept: number,
): readonly T[] {
  const groups = Map.groupBy(options, ({ id, exclusive }) =>
    [exclusive === true, ...atoms.map((atom) => 'is' in atom && atom.is.includes(id))].join(),
  );
  return [...groups.values()].flatMap((group) => group.slice(0, kept));
}

/** All sets of one to `most` of the values. */
function* subsets(
  values: readonly string[],
  most: number,
  before: readonly string[] = [],
): Generator<string[]> {
  for (const [index, value] of values.entries()) {
    if (before.length >= most) return;
    const set = [...before, value];
    yield set;
    yield* subsets(values.slice(index + 1), most, set);
  }
}
