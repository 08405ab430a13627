import { randomFrom } from '../random.ts';
import type { ClassesState } from '../release/table.ts';
import { type AnswerFunction, type AnswerFunctions, spanOf } from './answer-functions.ts';
import { answersBefore, answersToday, rowsBy, type ToldAnswers } from './answer-rows.ts';
import { combinationsOf } from './combination-of.ts';
import type { Protection } from './protection.ts';
import type { QuestionCounts } from './question-counts.ts';
import { RowSpace, type SparseRow } from './row-space.ts';

export interface AnswersLeak {
  readonly domain: number;
  /** The domains whose distributions take part. */
  readonly tellers: readonly number[];
}

/**
 * Every domain of whose answers more follows than is told; today's, and those of earlier releases that have
 * changed since. What followed before this release is not its leak.
 *
 * The unknowns are cell × option. What follows of a domain are the functions of its options that lie in the span
 * of all rows. They are counted by the products of its options with random vectors that the rows are orthogonal
 * to, as many as there are options, and compared with what is told; a count that is too high by chance withholds
 * one distribution too many.
 */
export function findLeaks(
  protection: Protection,
  states: readonly ClassesState[],
  counts: QuestionCounts,
  functions: AnswerFunctions,
): readonly AnswersLeak[] {
  const tell = rowsBy(protection.atoms.width);
  const today = answersToday(protection, states, counts, functions);
  const before = answersBefore(protection, counts, functions);
  const rowsOf = (told: readonly ToldAnswers[]) =>
    told.flatMap(({ row, functions: own }) => own.map((f) => tell(row, f)));
  const rows = [...rowsOf(today), ...rowsOf(before)];
  const owners = today.flatMap(({ domain, functions: own }) => own.map(() => domain));
  const options = counts.question.options.map((_option, i) => functions.ofOption(i));
  const width = protection.atoms.width * options.length;
  const space = new RowSpace(rows);
  const now = productsWith(space, options.length, width);
  const older = before.length === 0 ? undefined : new RowSpace(rowsOf(before));
  const then = older && productsWith(older, options.length, width);
  const bases = [functions.all, ...counts.linked.map(([statistic]) => functions.base(statistic))];
  const isSmall = (option: number, domain: number) =>
    (counts.byOption[option]?.[domain] as number) < protection.limits.minCategory;
  const isBaseFine = baseRule(protection, counts, options);

  const found: { readonly domain: number; readonly leak: SparseRow | undefined }[] = [];
  for (const { domain, row, functions: own, isToday } of [
    ...today.map((told) => ({ ...told, isToday: true })),
    ...before.filter(({ hasChanged }) => hasChanged).map((told) => ({ ...told, isToday: false })),
  ]) {
    if (own.length === options.length || (isToday && protection.respondents[domain] === 0)) continue;
    const rankWith = (products: (row: SparseRow) => SparseRow, all: readonly AnswerFunction[]) =>
      spanOf(all.map((f) => products(tell(row, f)))).rank;
    const allowed = [...own];
    for (const f of bases) {
      const mayBeKnown = space.has(tell(row, f)) && (!isToday || isBaseFine(f, domain, allowed));
      if (mayBeKnown && !spanOf(allowed).has(f)) allowed.push(f);
    }
    const following = options.length - rankWith(now, options);
    const known =
      then === undefined
        ? allowed.length
        : options.length - rankWith(then, options) + rankWith(then, allowed);
    const isNew = (f: AnswerFunction) => space.has(tell(row, f)) && !older?.has(tell(row, f));
    // What followed before and what may be known today can tell a small option between them.
    const small =
      older && isToday
        ? options.find((f, i) => isSmall(i, domain) && !spanOf(own).has(f) && isNew(f))
        : undefined;
    if (following <= known && small === undefined) continue;
    const allowedSpan = spanOf(allowed);
    const tried = [
      ...options,
      ...today.flatMap((told) => told.functions),
      ...counts.linked.map(([statistic]) => functions.value(statistic)),
    ];
    const leak = small ?? tried.find((f) => !allowedSpan.has(f) && isNew(f));
    found.push({ domain, leak: leak === undefined ? undefined : tell(row, leak) });
  }
  const derived = found.flatMap(({ leak }) => leak ?? []);
  const taking = new Map(combinationsOf(rows, derived).map((combination, i) => [derived[i], combination]));
  return found.map(({ domain, leak }) => {
    const tellers = [...(taking.get(leak)?.keys() ?? rows.keys())].map((i) => owners[i] ?? -1);
    return { domain, tellers: [...new Set(tellers.filter((teller) => teller >= 0))] };
  });
}

/** A row's products with `count` random vectors that a space is orthogonal to. */
function productsWith(space: RowSpace, count: number, width: number): (row: SparseRow) => SparseRow {
  const random = randomFrom(1);
  const vectors = Array.from({ length: count }, () => space.nullVector(random, width));
  return (row) => new Map(vectors.map((vector, i) => [i, space.product(row, vector)]));
}

/** Whether a number of answers may be known of a domain, beside what else is known of it. */
function baseRule(
  { limits }: Protection,
  { question, byOption }: QuestionCounts,
  options: readonly AnswerFunction[],
): (base: AnswerFunction, domain: number, known: readonly AnswerFunction[]) => boolean {
  const fewest = question.isSensitive ? limits.minBaseSensitive : limits.minBase;
  const countOf = (f: AnswerFunction, domain: number) =>
    [...f.keys()].reduce((sum, option) => sum + (byOption[option]?.[domain] as number), 0);
  return (base, domain, known) => {
    const span = spanOf([...known, base]);
    const tells = (f: AnswerFunction) => countOf(f, domain) < limits.minCategory && span.has(f);
    return countOf(base, domain) >= fewest && !options.some(tells);
  };
}
