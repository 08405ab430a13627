import { collapseGroups } from '../../functions/core/statistics/collapse-groups.ts';
import type { GroupPart, WeightingGroup } from '../../functions/core/statistics/estimate.ts';
import { type Moments, NO_MOMENTS, totalMoments } from '../../functions/core/statistics/moments.ts';
import { groupSectors } from '../../functions/core/statistics/weighting-groups.ts';
import type { Dataset, FrameRow, ResponseRow } from './dataset.ts';
import { type SetStatistic, STATISTICS } from './statistics-of-set.ts';

export interface Parameters {
  readonly nmin_W: number;
  readonly rmax_W: number;
  readonly nmin_M: number;
  readonly k_publish: number;
}

/** An atomic cell on the geography looked at, with what its respondents answered. */
export interface SetCell {
  readonly row: FrameRow;
  readonly mun: string;
  readonly type: string;
  readonly region: string;
  readonly county: string;
  readonly kostra: string;
  readonly sector: string;
  readonly units: number;
  readonly respondents: number;
  readonly responses: readonly ResponseRow[];
  readonly moments: ReadonlyMap<string, Moments>;
}

export type In = (cell: SetCell) => boolean;

/** One edition on one geography, with its weighting groups. */
export interface SurveyDesign {
  readonly edition: number;
  readonly geography: 'own' | 'cur';
  readonly cells: readonly SetCell[];
  readonly groupW: ReadonlyMap<SetCell, string | undefined>;
  readonly groupM: ReadonlyMap<SetCell, string>;
  readonly groupMS: ReadonlyMap<SetCell, string>;
}

export type System = 'W' | 'M' | 'MS';

export function designOf(
  data: Dataset,
  edition: number,
  geography: 'own' | 'cur',
  parameters: Parameters,
  frozen?: ReadonlyMap<string, string | undefined>,
): SurveyDesign {
  const name = (row: { edition: number; mun: string; sector: string; munCur: string }) =>
    [row.edition, row.mun, row.sector, row.munCur].join('|');
  const byCell = Map.groupBy(
    data.responses.filter((r) => r.edition === edition),
    name,
  );
  const rows = data.frame.filter((row) => row.edition === edition);
  const cells = rows.map((row) => cellOf(row, geography, byCell.get(name(row)) ?? []));
  const weighting = cells.map((cell) => ({ ...cell, kind: cell.type }));
  const names = collapseGroups(weighting, { fewest: parameters.nmin_W, largestWeight: parameters.rmax_W });
  const groupW = new Map(
    cells.map((cell, i) => [
      cell,
      frozen === undefined
        ? names.get(weighting[i] as (typeof weighting)[number])
        : frozen.get(weightingName(cell)),
    ]),
  );
  const groupM = new Map<SetCell, string>();
  for (const [mun, own] of Map.groupBy(cells, (cell) => cell.mun)) {
    const sectors = [...Map.groupBy(own, (cell) => cell.sector)].map(([sector, some]) => ({
      sector,
      units: sum(some, (c) => c.units),
      respondents: sum(some, (c) => c.respondents),
    }));
    for (const group of groupSectors(sectors, parameters.nmin_M)) {
      const members = new Set(group.map((s) => s.sector));
      for (const cell of own)
        if (members.has(cell.sector)) groupM.set(cell, `${mun}|${[...members].join('+')}`);
    }
  }
  const groupMS = new Map(cells.map((cell) => [cell, `${cell.mun}|${cell.sector}`]));
  return { edition, geography, cells, groupW, groupM, groupMS };
}

/** Names a cell of the weighting, to freeze its group. */
export function weightingName(cell: SetCell): string {
  return [cell.type, cell.county, cell.sector].join('|');
}

export function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

/** What the cells of a domain have of each weighting group. Cells of sectors that are not covered are left out. */
export function partsOf(
  design: SurveyDesign,
  system: System,
  statistic: SetStatistic,
  isIn: In,
): GroupPart[] {
  return partsWith(design, system, isIn, (cell) => cell.moments.get(statistic.id) ?? NO_MOMENTS);
}

export function partsWith(
  design: SurveyDesign,
  system: System,
  isIn: In,
  moments: (cell: SetCell) => Moments,
): GroupPart[] {
  return groupsOf(design, system).map(({ group, cells }) => ({
    group,
    moments: totalMoments(cells.filter(isIn).map(moments)),
  }));
}

const known = new WeakMap<object, { group: WeightingGroup; cells: SetCell[] }[]>();

/** The weighting groups of a system with their cells. */
export function groupsOf(design: SurveyDesign, system: System) {
  const names = system === 'W' ? design.groupW : system === 'M' ? design.groupM : design.groupMS;
  const found = known.get(names);
  if (found !== undefined) return found;
  const groups = [...Map.groupBy(design.cells, (cell) => names.get(cell))]
    .filter(([name]) => name !== undefined)
    .map(([, cells]) => ({
      group: { units: sum(cells, (c) => c.units), respondents: sum(cells, (c) => c.respondents) },
      cells,
    }))
    .filter(({ group }) => group.respondents > 0);
  known.set(names, groups);
  return groups;
}

/** Respondents and units of a domain; in system W those of covered sectors. */
export function sizeOf(design: SurveyDesign, system: System, isIn: In) {
  const cells = design.cells.filter((c) => isIn(c) && (system !== 'W' || design.groupW.get(c) !== undefined));
  return { respondents: sum(cells, (c) => c.respondents), units: sum(cells, (c) => c.units) };
}

function cellOf(row: FrameRow, geography: 'own' | 'cur', responses: readonly ResponseRow[]): SetCell {
  const isOwn = geography === 'own';
  return {
    row,
    mun: isOwn ? row.mun : row.munCur,
    type: row.type,
    region: row.region,
    county: isOwn ? row.county : row.countyCur,
    kostra: isOwn ? row.kostra : row.kostraCur,
    sector: row.sector,
    units: row.units,
    respondents: responses.length,
    responses,
    moments: new Map(STATISTICS.map((s) => [s.id, momentsOf(responses, s.value)])),
  };
}

export function momentsOf(
  responses: readonly ResponseRow[],
  value: (row: ResponseRow) => number | undefined,
): Moments {
  let base = 0;
  let total = 0;
  let squares = 0;
  for (const response of responses) {
    const y = value(response);
    if (y === undefined) continue;
    base++;
    total += y;
    squares += y * y;
  }
  return { base, total, squares };
}
