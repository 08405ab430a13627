import type { ReleaseTable } from './table.ts';
import { type GroupNames, weightingCell } from './weighting.ts';

/**
 * The table without answers from sectors that are not covered, which no weighting group is named for: with fewer
 * than two respondents of a kind in the whole country there is no telling how sure figures are.
 *
 * Protection and estimates then count the same respondents. Otherwise the lone one would be the difference between
 * the bases of the authorities and that of their county. Source: statistics note, 4.2.
 */
export function coveredTable(table: ReleaseTable, groups: GroupNames): ReleaseTable {
  const nobody = { respondents: 0, revisions: 0, moments: new Map(), options: new Map() };
  return {
    ...table,
    cells: table.cells.map((cell) =>
      groups[weightingCell(cell)] === undefined ? { ...cell, ...nobody } : cell,
    ),
  };
}
