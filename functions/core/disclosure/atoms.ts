import type { ReleaseTable } from '../release/table.ts';
import type { DomainMap } from './domain-map.ts';
import { changesSince, type EarlierRelease } from './earlier.ts';
import type { SparseRow } from './row-space.ts';

/** Domains as rows over the unknowns: the cells of today, and the cells of earlier releases that have changed since. */
export interface Atoms {
  /** One more than the last column. */
  readonly width: number;
  /** By domain. */
  readonly today: readonly SparseRow[];
  /** By earlier release and domain. */
  readonly earlier: readonly (readonly SparseRow[])[];
  /** By earlier release and domain: whether any answer has changed since. */
  readonly hasChanged: readonly (readonly boolean[])[];
}

/**
 * In coordinates that keep the rows short: of each authority's cells one is the anchor, the others count by
 * their difference from it. All domains but sectors are of whole authorities, and touch anchors alone. A cell
 * whose answers have changed since an earlier release is an unknown of its own there; one that hasn't is the
 * same unknown as today. Cells that everybody knows to be empty have no column.
 */
export function atomsOf(
  { cells: domains }: DomainMap,
  table: ReleaseTable,
  earlier: readonly EarlierRelease[],
  isKnown: (cell: number) => boolean,
): Atoms {
  const cellCount = table.cells.length;
  const inCoordinates = coordinatesOf(
    table.cells.map(({ authority }) => authority),
    isKnown,
  );
  const changes = earlier.map((then) => changesSince(then, table));
  const rowThen = (release: number, own: readonly number[]) => {
    const column = (cell: number) =>
      changes[release]?.[cell] === 0 ? cell : (release + 1) * cellCount + cell;
    return inCoordinates(new Map(own.map((cell) => [column(cell), 1])));
  };
  return {
    width: (1 + earlier.length) * cellCount,
    today: domains.map((own) => inCoordinates(new Map(own.map((cell) => [cell, 1])))),
    earlier: earlier.map((_release, i) => domains.map((own) => rowThen(i, own))),
    hasChanged: changes.map((byCell) => domains.map((own) => own.some((cell) => byCell[cell] !== 0))),
  };
}

/** From coefficients by cell to coefficients by anchor and difference. Columns beyond the cells stay as they are. */
function coordinatesOf(
  blocks: readonly string[],
  isKnown: (cell: number) => boolean,
): (row: SparseRow) => SparseRow {
  const members = new Map<string, number[]>();
  for (const [cell, block] of blocks.entries()) {
    if (isKnown(cell)) continue;
    const own = members.get(block);
    if (own === undefined) members.set(block, [cell]);
    else own.push(cell);
  }
  return (row) => {
    const result = new Map<number, number>();
    const seen = new Set<string>();
    for (const [cell, value] of row) {
      const block = blocks[cell];
      if (block === undefined) result.set(cell, value);
      if (block === undefined || seen.has(block)) continue;
      seen.add(block);
      const [anchor, ...others] = members.get(block) ?? [];
      if (anchor === undefined) continue;
      const base = row.get(anchor) ?? 0;
      if (base !== 0) result.set(anchor, base);
      for (const other of others) {
        const difference = (row.get(other) ?? 0) - base;
        if (difference !== 0) result.set(other, difference);
      }
    }
    return result;
  };
}
