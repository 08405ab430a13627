import { randomFrom } from '../random.ts';
import type { ClassesState, FigureState } from '../release/table.ts';
import { type AnswerFunction, type AnswerFunctions, classesIn, spanOf } from './answer-functions.ts';
import type { Protection } from './protection.ts';
import type { QuestionCounts } from './question-counts.ts';
import { combinationOf, RowSpace, type SparseRow } from './row-space.ts';

export interface AnswersLeak {
  readonly domain: number;
  /** The domains whose distributions take part. */
  readonly tellers: readonly number[];
}

/**
 * Every domain of whose answers more follows than is told.
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
  const { atoms, respondents, map } = protection;
  const tell = rowsBy(atoms.width);
  const told = map.ids.map((_id, domain) => functionsTold(states[domain], domain, counts, functions));
  const owners: number[] = [];
  const rows: SparseRow[] = [];
  for (const [domain, own] of told.entries()) {
    for (const f of own) {
      rows.push(tell(atoms.today[domain] as SparseRow, f));
      owners.push(domain);
    }
  }
  rows.push(...rowsThen(protection, counts, functions));
  const space = new RowSpace(rows);
  const options = counts.question.options.map((_option, i) => functions.ofOption(i));
  const random = randomFrom(1);
  const vectors = options.map(() => space.nullVector(random, atoms.width * options.length));
  const productsWith = (row: SparseRow): SparseRow =>
    new Map(vectors.map((vector, i) => [i, space.product(row, vector)]));
  const leaks: AnswersLeak[] = [];
  const { minBase, minBaseSensitive, minCategory } = protection.limits;
  const countOf = (f: AnswerFunction, domain: number) =>
    [...f.keys()].reduce((sum, option) => sum + (counts.byOption[option]?.[domain] as number), 0);
  const fewest = counts.question.isSensitive ? minBaseSensitive : minBase;
  const bases = [functions.all, ...counts.linked.map(([statistic]) => functions.base(statistic))];
  /** Whether a number of answers may be known beside what is known of the domain. */
  const isBaseFine = (base: AnswerFunction, domain: number, known: readonly AnswerFunction[]) => {
    const span = spanOf([...known, base]);
    const tells = (f: AnswerFunction) => countOf(f, domain) < minCategory && span.has(f);
    return countOf(base, domain) >= fewest && !options.some(tells);
  };
  for (const [domain, own] of told.entries()) {
    if (respondents[domain] === 0) continue;
    const allowed = spanOf(own);
    if (allowed.rank === options.length) continue;
    const row = atoms.today[domain] as SparseRow;
    const products = options.map((f) => productsWith(tell(row, f)));
    const independent = spanOf(products).rank;
    const known = [...own];
    for (const f of bases) {
      if (!space.has(tell(row, f)) || !isBaseFine(f, domain, known)) continue;
      known.push(f);
      allowed.add(f);
    }
    if (options.length - independent <= allowed.rank) continue;
    const tried = [
      ...options,
      ...told.flat(),
      ...counts.linked.map(([statistic]) => functions.value(statistic)),
    ];
    const leak = tried.find((f) => !allowed.has(f) && space.has(tell(row, f)));
    const taking = leak === undefined ? undefined : combinationOf(rows, tell(row, leak));
    const partners = [...(taking?.keys() ?? rows.keys())].map((i) => owners[i] ?? -1).filter((i) => i >= 0);
    leaks.push({ domain, tellers: [...new Set(partners)] });
  }
  return leaks;
}

/** What a domain tells of a question, by its classes and by the figures about the same answers; nothing twice. */
function functionsTold(
  state: ClassesState | undefined,
  domain: number,
  { linked }: QuestionCounts,
  functions: AnswerFunctions,
): readonly AnswerFunction[] {
  const told = [
    ...functions.ofClasses(classesIn(state)),
    ...linked.flatMap(([statistic, states]) => functions.ofFigure(statistic, states[domain] as FigureState)),
  ];
  const span = spanOf([]);
  return told.filter((f) => span.add(f));
}

/** What earlier releases told of it. */
function rowsThen(
  { atoms, earlier, map }: Protection,
  { question, linked }: QuestionCounts,
  functions: AnswerFunctions,
): readonly SparseRow[] {
  const tell = rowsBy(atoms.width);
  return earlier.flatMap(({ pattern }, release) =>
    map.ids.flatMap((id, domain) => {
      const row = atoms.earlier[release]?.[domain] as SparseRow;
      const figures = linked.flatMap(([statistic]) => {
        const state = pattern.figures.get(id)?.get(statistic.id);
        return state === undefined || state === 'kept' ? [] : functions.ofFigure(statistic, state);
      });
      const classes = functions.ofClasses(classesIn(pattern.classes.get(id)?.get(question.id)));
      return [...classes, ...figures].map((f) => tell(row, f));
    }),
  );
}

/** The row of a function of the options over a domain. */
function rowsBy(width: number): (domain: SparseRow, f: AnswerFunction) => SparseRow {
  return (domain, f) => {
    const row = new Map<number, number>();
    for (const [option, coefficient] of f) {
      for (const [column, value] of domain) row.set(option * width + column, coefficient * value);
    }
    return row;
  };
}
