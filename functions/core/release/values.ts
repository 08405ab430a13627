import type { Moments } from '../statistics/moments.ts';

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
