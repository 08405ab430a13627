import type { ClassesState, FigureState, TableQuestion, TableStatistic } from '../release/table.ts';
import { RowSpace, type SparseRow } from './row-space.ts';

/**
 * Something told of the answers to a question: a coefficient by number of option. A class has 1 for each of its
 * options; a mean's total has the points.
 */
export type AnswerFunction = SparseRow;

/** The answers to a question as the statistics and the distribution of a domain tell them. */
export interface AnswerFunctions {
  /** What the classes tell. */
  readonly ofClasses: (classes: readonly (readonly string[])[]) => readonly AnswerFunction[];
  readonly base: (statistic: TableStatistic) => AnswerFunction;
  readonly value: (statistic: TableStatistic) => AnswerFunction;
  /** What a figure in this state tells. */
  readonly ofFigure: (statistic: TableStatistic, state: FigureState) => readonly AnswerFunction[];
  readonly ofOption: (option: number) => AnswerFunction;
  /** All answers that a distribution is of: a scale's without "don't know". */
  readonly all: AnswerFunction;
}

export function answerFunctionsOf({ options, dontKnow, isOrdered }: TableQuestion): AnswerFunctions {
  const number = new Map(options.map((option, i) => [option, i]));
  const over = (names: Iterable<string>, value: (name: string) => number): AnswerFunction =>
    new Map(
      [...names]
        .map((name) => [number.get(name) ?? -1, value(name)] as const)
        .filter(([option, coefficient]) => option >= 0 && coefficient !== 0),
    );
  const one = () => 1;
  const valuesOf = ({ source }: TableStatistic) => source?.values ?? new Map<string, number>();
  const base = (statistic: TableStatistic) => over(valuesOf(statistic).keys(), one);
  const value = (statistic: TableStatistic) =>
    over(valuesOf(statistic).keys(), (name) => valuesOf(statistic).get(name) ?? 0);
  return {
    ofClasses: (classes) => classes.map((names) => over(names, one)),
    base,
    value,
    ofFigure: (statistic, state) => {
      // What is told of a kept figure is about the older answers.
      if (state === 'withheld' || state === 'kept') return [];
      return state === 'shown' ? [base(statistic), value(statistic)] : [base(statistic)];
    },
    ofOption: (option) => new Map([[option, 1]]),
    all: over(
      options.filter((option) => !isOrdered || option !== dontKnow),
      one,
    ),
  };
}

export function spanOf(functions: readonly AnswerFunction[]): RowSpace {
  return new RowSpace(functions);
}

/** The classes of a state that tells any. */
export function classesIn(state: ClassesState | undefined): readonly (readonly string[])[] {
  return state === undefined || state === 'withheld' || state === 'kept' ? [] : state;
}
