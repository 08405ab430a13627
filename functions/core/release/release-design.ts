import type { GroupPart } from '../statistics/estimate.ts';
import { type DomainDesign, groupDesign, ownDesign, partsOf } from './domain-design.ts';
import { spreadOf } from './estimates.ts';
import type { Method } from './release.ts';
import type { ReleaseTable, TableCell, TableStatistic } from './table.ts';
import type { StatisticValues } from './values.ts';
import { type WeightedPopulation, weightedPopulation } from './weighted-population.ts';
import type { GroupNames } from './weighting.ts';

type Kind = TableCell['kind'];

/** How everything of one table is estimated; the same for all statistics. */
export interface ReleaseDesign {
  readonly table: ReleaseTable;
  readonly population: WeightedPopulation;
  /** By domain id. */
  readonly domains: ReadonlyMap<string, DomainDesign>;
  /** Kind and sector of what is in the population. */
  readonly covers: ReadonlySet<string>;
  readonly everybody: DomainDesign;
  /** All authorities of a kind, whose spread is the floor of their members' means. */
  readonly kinds: Readonly<Record<Kind, DomainDesign>>;
}

export function releaseDesign(
  table: ReleaseTable,
  method: Method,
  frozen: GroupNames | undefined,
): ReleaseDesign {
  const population = weightedPopulation(table, method, frozen);
  const all = [...table.cells.keys()];
  const ofKind = (kind: Kind) =>
    groupDesign(
      table,
      all.filter((i) => table.cells[i]?.kind === kind),
      population,
    );
  return {
    table,
    population,
    domains: new Map(
      table.domains.map(({ id, kind, cells }) => [
        id,
        kind === 'authority' ? ownDesign(table, cells, method) : groupDesign(table, cells, population),
      ]),
    ),
    covers: new Set(all.filter((i) => population.groupOf[i] !== undefined).map((i) => sectorOf(table, i))),
    everybody: groupDesign(table, all, population),
    kinds: { municipality: ofKind('municipality'), county: ofKind('county') },
  };
}

/** Kind and sector of a cell. */
export function sectorOf({ cells }: ReleaseTable, cell: number): string {
  return `${cells[cell]?.kind}|${cells[cell]?.sector}`;
}

/** S² of a mean by kind of authority; a share needs none. */
export function spreadsOf(
  design: ReleaseDesign,
  values: StatisticValues,
  statistic: TableStatistic,
): Readonly<Record<Kind, number>> {
  const of = (kind: Kind): number =>
    statistic.kind === 'share' ? 0 : spreadOf(partsOf(design.kinds[kind], values), statistic);
  return { municipality: of('municipality'), county: of('county') };
}

/** The kind whose spread is the floor of the domain's mean. */
export function kindOf({ table }: ReleaseDesign, { cells }: DomainDesign): Kind {
  return table.cells[cells[0] ?? 0]?.kind ?? 'municipality';
}

/** Respondents of the domain with a valid answer. */
export function baseOf(parts: readonly GroupPart[]): number {
  return parts.reduce((sum, { moments }) => sum + moments.base, 0);
}
