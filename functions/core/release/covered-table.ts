import type { ReleaseTable } from './table.ts';

/** Fewest respondents of a kind and sector in the whole country for it to be estimated. */
const FEWEST = 2;

/**
 * The table without the answers of sectors that are not covered: with fewer than two respondents of a kind in the
 * whole country there is no telling how sure their figures are, so that their units leave the population.
 *
 * Everything after it, protection and estimates alike, then counts the same respondents: otherwise the lone one
 * would be the difference between an authority's base and its county's. Source: statistics note, 4.2.
 */
export function coveredTable(table: ReleaseTable): ReleaseTable {
  const respondents = new Map<string, number>();
  const nameOf = ({ kind, sector }: ReleaseTable['cells'][number]) => `${kind}|${sector}`;
  for (const cell of table.cells) {
    respondents.set(nameOf(cell), (respondents.get(nameOf(cell)) ?? 0) + cell.respondents);
  }
  const isCovered = (cell: ReleaseTable['cells'][number]) => (respondents.get(nameOf(cell)) ?? 0) >= FEWEST;
  return {
    ...table,
    cells: table.cells.map((cell) =>
      isCovered(cell)
        ? cell
        : { ...cell, respondents: 0, revisions: 0, moments: new Map(), options: new Map() },
    ),
  };
}
