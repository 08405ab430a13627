import type { ClassesState, FigureState } from '../release/table.ts';
import { type AnswerFunction, type AnswerFunctions, classesIn, spanOf } from './answer-functions.ts';
import type { Protection } from './protection.ts';
import type { QuestionCounts } from './question-counts.ts';
import type { SparseRow } from './row-space.ts';

/** What one release tells of the answers to a question in a domain. */
export interface ToldAnswers {
  /** Number of the domain. */
  readonly domain: number;
  /** Over the unknowns of that release. */
  readonly row: SparseRow;
  /** None of them follows from the others. */
  readonly functions: readonly AnswerFunction[];
}

/** What a release tells today, by its classes and by the figures about the same answers. */
export function answersToday(
  { atoms, map }: Protection,
  states: readonly ClassesState[],
  { linked }: QuestionCounts,
  functions: AnswerFunctions,
): readonly ToldAnswers[] {
  return map.ids.map((_id, domain) => ({
    domain,
    row: atoms.today[domain] as SparseRow,
    functions: independent([
      ...functions.ofClasses(classesIn(states[domain])),
      ...linked.flatMap(([statistic, own]) => functions.ofFigure(statistic, own[domain] as FigureState)),
    ]),
  }));
}

/** What earlier releases told, and whether the domain's answers have changed since. */
export function answersBefore(
  { atoms, earlier, map }: Protection,
  { question, linked }: QuestionCounts,
  functions: AnswerFunctions,
): readonly (ToldAnswers & { readonly hasChanged: boolean })[] {
  return earlier.flatMap(({ pattern }, release) =>
    map.ids.map((id, domain) => ({
      domain,
      row: atoms.earlier[release]?.[domain] as SparseRow,
      hasChanged: atoms.hasChanged[release]?.[domain] as boolean,
      functions: independent([
        ...functions.ofClasses(classesIn(pattern.classes.get(id)?.get(question.id))),
        ...linked.flatMap(([statistic]) =>
          functions.ofFigure(statistic, pattern.figures.get(id)?.get(statistic.id) ?? 'withheld'),
        ),
      ]),
    })),
  );
}

/** The row of a function of the options over a domain. */
export function rowsBy(width: number): (domain: SparseRow, f: AnswerFunction) => SparseRow {
  return (domain, f) => {
    const row = new Map<number, number>();
    for (const [option, coefficient] of f) {
      for (const [column, value] of domain) row.set(option * width + column, coefficient * value);
    }
    return row;
  };
}

function independent(functions: readonly AnswerFunction[]): readonly AnswerFunction[] {
  const span = spanOf([]);
  return functions.filter((f) => span.add(f));
}
