import { collapseGroups } from '../statistics/collapse-groups.ts';
import type { Method } from './release.ts';
import type { ReleaseTable, TableCell } from './table.ts';

/**
 * Names of the weighting groups of system W by cell of the weighting (see `weightingCell`). A cell that is not
 * named is of a sector that nobody stands for: its units are outside the population.
 */
export type GroupNames = Readonly<Record<string, string>>;

/** Kind × sector × county: what groups are made of, and what a frozen record names. */
export function weightingCell({ kind, sector, county }: TableCell): string {
  return `${kind}|${sector}|${county}`;
}

/** The groups of system W for a table, to be frozen with the first release of a closed edition. */
export function weightingGroups(
  table: ReleaseTable,
  method: Pick<Method, 'fewestInGroup' | 'largestWeight'>,
): GroupNames {
  const groups = collapseGroups(table.cells, {
    fewest: method.fewestInGroup,
    largestWeight: method.largestWeight,
  });
  const named = table.cells.flatMap((cell) => {
    const name = groups.get(cell);
    return name === undefined ? [] : [[weightingCell(cell), name] as const];
  });
  return Object.fromEntries(named.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
