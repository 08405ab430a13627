import { type Estimate, estimate, type GroupPart, type WeightingGroup } from '../statistics/estimate.ts';
import { mergeEmptyMargins } from '../statistics/merge-margins.ts';
import { rake } from '../statistics/rake.ts';
import { rakedEstimator } from '../statistics/raked-estimate.ts';
import type { Method } from './release.ts';
import type { ReleaseTable, TableCell } from './table.ts';
import { type GroupNames, weightingCell, weightingGroups } from './weighting.ts';

export type Estimator = (parts: readonly GroupPart[], fpc: boolean) => Estimate | undefined;

/** The weights of everything that is of more than one authority: one weight a respondent, so that all adds up. */
export interface WeightedPopulation {
  /** Of each cell of the table: its group, or undefined where its sector is not covered. */
  readonly groupOf: readonly (WeightingGroup | undefined)[];
  /** Those with respondents. */
  readonly groups: readonly WeightingGroup[];
  readonly estimator: Estimator;
}

/** Weights by groups (system W) or by raking, as the edition's method says. */
export function weightedPopulation(
  table: ReleaseTable,
  method: Method,
  frozen: GroupNames | undefined,
): WeightedPopulation {
  const names = frozen ?? weightingGroups(table, method);
  const nameOf = table.cells.map((cell) => names[weightingCell(cell)]);
  return method.weighting === 'raking' ? byRaking(table, nameOf) : byGroups(table, nameOf);
}

function byGroups(table: ReleaseTable, nameOf: readonly (string | undefined)[]): WeightedPopulation {
  const groups = new Map<string, { units: number; respondents: number }>();
  for (const [i, name] of nameOf.entries()) {
    if (name === undefined) continue;
    const { units, respondents } = table.cells[i] as TableCell;
    const group = groups.get(name) ?? { units: 0, respondents: 0 };
    group.units += units;
    group.respondents += respondents;
    groups.set(name, group);
  }
  return {
    groupOf: nameOf.map((name) => (name === undefined ? undefined : groups.get(name))),
    groups: [...groups.values()].filter((group) => group.respondents > 0),
    estimator: estimate,
  };
}

/** Margins are kind × sector, and county; the county authorities together are one county. */
function byRaking(table: ReleaseTable, nameOf: readonly (string | undefined)[]): WeightedPopulation {
  const covered = table.cells.filter((_, i) => nameOf[i] !== undefined);
  const rowOf = (cell: TableCell) => `${cell.kind}|${cell.sector}`;
  const placeOf = (cell: TableCell) => (cell.kind === 'county' ? 'county authorities' : cell.county);
  const margins = [...Map.groupBy(covered, placeOf)].map(([name, cells]) => ({
    name,
    region: cells[0]?.region ?? '',
    respondents: total(cells, 'respondents'),
  }));
  const hosts = mergeEmptyMargins(margins);
  const columnOf = (cell: TableCell) => hosts.get(placeOf(cell)) ?? placeOf(cell);
  const groupName = (cell: TableCell) => `${rowOf(cell)}#${columnOf(cell)}`;
  const cells = [...Map.groupBy(covered, groupName)].map(([name, some]) => ({
    name,
    row: rowOf(some[0] as TableCell),
    column: columnOf(some[0] as TableCell),
    respondents: total(some, 'respondents'),
  }));
  const answered = cells.filter((cell) => cell.respondents > 0);
  const unitsBy = (by: (cell: TableCell) => string) =>
    new Map([...Map.groupBy(covered, by)].map(([name, some]) => [name, total(some, 'units')]));
  const weights = answered.length === 0 ? [] : rake(answered, unitsBy(rowOf), unitsBy(columnOf));
  const groups = new Map(
    answered.map((cell, i) => [cell.name, { ...cell, units: (weights[i] as number) * cell.respondents }]),
  );
  return {
    groupOf: table.cells.map((cell, i) =>
      nameOf[i] === undefined ? undefined : (groups.get(groupName(cell)) ?? NOBODY),
    ),
    groups: [...groups.values()],
    estimator: rakedEstimator([...groups.values()], total(covered, 'units')),
  };
}

/** A part of the table that nobody answered in: others stand for it. */
const NOBODY: WeightingGroup = { units: 0, respondents: 0 };

function total(cells: readonly TableCell[], what: 'units' | 'respondents'): number {
  return cells.reduce((sum, cell) => sum + cell[what], 0);
}
