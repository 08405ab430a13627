import { RowSpace, type SparseRow } from './row-space.ts';

/** Which rows take part when a target is combined from them, with their coefficients; undefined when it can't be. */
export type Combination = Map<number, number> | undefined;

/** How one row is combined from others. */
export function combinationOf(rows: readonly SparseRow[], target: SparseRow): Combination {
  return combinationsOf(rows, [target])[0];
}

/** How each target is combined from the same rows, with coefficients modulo the prime. */
export function combinationsOf(
  rows: readonly SparseRow[],
  targets: readonly SparseRow[],
): readonly Combination[] {
  if (targets.length === 0) return [];
  // Each row carries a column of its own, behind all others, that keeps account of it.
  const width = 1 + [...targets, ...rows].reduce((most, row) => Math.max(most, ...row.keys()), -1);
  const space = new RowSpace();
  const order = rows.map((_row, i) => i).toSorted((a, b) => (rows[a]?.size ?? 0) - (rows[b]?.size ?? 0));
  for (const i of order) space.add(new Map([...(rows[i] as SparseRow), [width + i, 1]]), width);
  return targets.map((target) => {
    const rest = space.rest(target);
    if ([...rest.keys()].some((column) => column < width)) return undefined;
    return new Map([...rest].map(([column, value]) => [column - width, value]));
  });
}
