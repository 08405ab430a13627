import { estimate, type GroupPart, type WeightingGroup } from '../statistics/estimate.ts';
import { groupSectors } from '../statistics/weighting-groups.ts';
import type { Method } from './release.ts';
import type { ReleaseTable, TableCell } from './table.ts';
import type { StatisticValues } from './values.ts';
import type { Estimator, WeightedPopulation } from './weighted-population.ts';

/** How a domain is estimated: its cells, and the weighting group that each counts in. */
export interface DomainDesign {
  /** An authority's own figures are weighted by its own frame (system M), all others by the country's (system W). */
  readonly isOwn: boolean;
  /** Indices into the table's cells; in system W those of covered sectors. */
  readonly cells: readonly number[];
  /** Of each of `cells`, the index of its group. */
  readonly slots: readonly number[];
  readonly groups: readonly WeightingGroup[];
  /** In those cells. */
  readonly units: number;
  readonly respondents: number;
  readonly estimator: Estimator;
}

export function groupDesign(
  table: ReleaseTable,
  cells: readonly number[],
  population: WeightedPopulation,
): DomainDesign {
  const covered = cells.filter((i) => population.groupOf[i] !== undefined);
  const groups = [...new Set(covered.map((i) => population.groupOf[i] as WeightingGroup))];
  const places = new Map(groups.map((group, slot) => [group, slot]));
  const slots = covered.map((i) => places.get(population.groupOf[i] as WeightingGroup) as number);
  const { estimator } = population;
  return { isOwn: false, cells: covered, slots, groups, estimator, ...sizeOf(table, covered) };
}

/** Every sector counts in an authority's own frame, also one that nobody in the country stands for. */
export function ownDesign(
  table: ReleaseTable,
  cells: readonly number[],
  { fewestInOwnGroup }: Pick<Method, 'fewestInOwnGroup'>,
): DomainDesign {
  const sectors = cells.map((i) => {
    const { sector, units, respondents } = table.cells[i] as TableCell;
    return { sector, units, respondents, cell: i };
  });
  const own = groupSectors(sectors, fewestInOwnGroup);
  return {
    isOwn: true,
    cells: own.flatMap((group) => group.map(({ cell }) => cell)),
    slots: own.flatMap((group, slot) => group.map(() => slot)),
    groups: own.map((group) =>
      sizeOf(
        table,
        group.map(({ cell }) => cell),
      ),
    ),
    estimator: estimate,
    ...sizeOf(table, cells),
  };
}

/** What the domain has of each of its groups. Its moments may be changed by `withoutCells` alone. */
export function partsOf(design: DomainDesign, values: StatisticValues): GroupPart[] {
  const parts = design.groups.map((group) => ({ group, moments: { base: 0, total: 0, squares: 0 } }));
  for (const [at, cell] of design.cells.entries()) {
    const { moments } = parts[design.slots[at] as number] as (typeof parts)[number];
    moments.base += values.base[cell] as number;
    moments.total += values.total[cell] as number;
    moments.squares += values.squares[cell] as number;
  }
  return parts;
}

function sizeOf(table: ReleaseTable, cells: readonly number[]): WeightingGroup {
  let units = 0;
  let respondents = 0;
  for (const i of cells) {
    units += table.cells[i]?.units ?? 0;
    respondents += table.cells[i]?.respondents ?? 0;
  }
  return { units, respondents };
}
