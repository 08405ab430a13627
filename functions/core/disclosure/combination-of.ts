import { RowSpace, type SparseRow } from './row-space.ts';

/**
 * Which rows take part when `target` is combined from `rows`, with their coefficients modulo the prime;
 * undefined when it can't be.
 */
export function combinationOf(
  rows: readonly SparseRow[],
  target: SparseRow,
): Map<number, number> | undefined {
  // Each row carries a column of its own, behind all others, that keeps account of it.
  const width = 1 + Math.max(-1, ...target.keys(), ...rows.map((row) => Math.max(-1, ...row.keys())));
  const space = new RowSpace();
  const order = rows.map((_row, i) => i).toSorted((a, b) => (rows[a]?.size ?? 0) - (rows[b]?.size ?? 0));
  for (const i of order) {
    const row = rows[i] as SparseRow;
    // A row that follows from the others must not become a pivot among the accounts.
    const rest = space.rest(new Map([...row, [width + i, 1]]));
    if ([...rest.keys()].some((column) => column < width)) {
      space.add(new Map([...rest].toSorted(([a], [b]) => a - b)));
    }
  }
  const rest = space.rest(target);
  if ([...rest.keys()].some((column) => column < width)) return undefined;
  return new Map([...rest].map(([column, value]) => [column - width, value]));
}
