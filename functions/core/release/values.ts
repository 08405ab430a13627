import type { Moments } from '../statistics/moments.ts';
import type { ReleaseTable, TableCell } from './table.ts';

/** One statistic's moments by cell of a table, column by column: what the inner loops read. */
export interface StatisticValues {
  readonly base: Float64Array;
  readonly total: Float64Array;
  readonly squares: Float64Array;
}

/** A cell that was not asked has zeros. */
export function valuesOf(
  cells: readonly { readonly moments: ReadonlyMap<string, Moments> }[],
  statistic: string,
): StatisticValues {
  const base = new Float64Array(cells.length);
  const total = new Float64Array(cells.length);
  const squares = new Float64Array(cells.length);
  for (const [i, cell] of cells.entries()) {
    const moments = cell.moments.get(statistic);
    if (moments === undefined) continue;
    base[i] = moments.base;
    total[i] = moments.total;
    squares[i] = moments.squares;
  }
  return { base, total, squares };
}

/** One question's answers by option and cell. */
export interface QuestionCounts {
  /** Of each option, counts by cell of the table. */
  readonly columns: ReadonlyMap<string, Float64Array>;
  /** The option that means "don't know". */
  readonly unsure: string | undefined;
}

/** By question or question.item. */
export function questionCounts({ cells, questions }: ReleaseTable): ReadonlyMap<string, QuestionCounts> {
  return new Map(
    questions?.map(({ id, dontKnow }) => [id, { columns: columnsOf(cells, id), unsure: dontKnow }]),
  );
}

function columnsOf(cells: readonly TableCell[], question: string): QuestionCounts['columns'] {
  const columns = new Map<string, Float64Array>();
  for (const [cell, { options }] of cells.entries()) {
    for (const [option, count] of options.get(question) ?? []) {
      const column = columns.get(option) ?? new Float64Array(cells.length);
      column[cell] = count;
      columns.set(option, column);
    }
  }
  return columns;
}
