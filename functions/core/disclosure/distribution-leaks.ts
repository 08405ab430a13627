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
 * of all rows; they are counted by the rank that the rows leave of its options, and compared with what is told.
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
    const rests = new RowSpace(options.map((f) => space.rest(tell(row, f))));
    const known = [...own];
    for (const f of bases) {
      if (!space.has(tell(row, f)) || !isBaseFine(f, domain, known)) continue;
      known.push(f);
      allowed.add(f);
    }
    if (options.length - rests.rank <= allowed.rank) continue;
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

/** What a domain tells of a question: its classes, and the figures about the same answers. */
function functionsTold(
  state: ClassesState | undefined,
  domain: number,
  { linked }: QuestionCounts,
  functions: AnswerFunctions,
): readonly AnswerFunction[] {
  return [
    ...functions.ofClasses(classesIn(state)),
    ...linked.flatMap(([statistic, states]) => functions.ofFigure(statistic, states[domain] as FigureState)),
  ].filter((f) => f.size > 0);
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
      const row = atoms.then[release]?.[domain] as SparseRow;
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
