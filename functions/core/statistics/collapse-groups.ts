/** A cell of the weighting: kind of authority × sector × county. */
export interface WeightingCell {
  readonly kind: string;
  readonly sector: string;
  readonly county: string;
  readonly region: string;
  readonly units: number;
  readonly respondents: number;
}

export interface CollapseRule {
  /** Fewest respondents of a group. */
  readonly fewest: number;
  /** Largest weight of a group, relative to its sector's overall weight. */
  readonly largestWeight: number;
}

/** The name of a cell's weighting group; undefined where its sector is not covered. */
export type GroupNames = ReadonlyMap<WeightingCell, string | undefined>;

/**
 * Weighting groups of system W: kind × sector × county, collapsed where thin; sectors are never mixed.
 *
 * 1. A sector with fewer than two respondents is not covered: its units leave the target population.
 * 2. A county passes with at least `fewest` respondents and N/n within `largestWeight` times the sector's.
 * 3. Counties that fail are pooled by region; what still fails over the country ("rest").
 * 4. A rest that fails joins the standing group with the fewest respondents (ties: first by name); with none
 *    standing, the sector is one group ("all").
 *
 * Depends on N and n alone, not on any order of arrival. Source: statistics note, 4.2, after Kalton and
 * Flores-Cervantes (2003).
 */
export function collapseGroups(cells: readonly WeightingCell[], rule: CollapseRule): GroupNames {
  const names = new Map<WeightingCell, string | undefined>();
  for (const [sector, own] of Map.groupBy(cells, (cell) => `${cell.kind}|${cell.sector}`)) {
    for (const [cell, name] of collapseSector(sector, own, rule)) names.set(cell, name);
  }
  return names;
}

function collapseSector(sector: string, cells: readonly WeightingCell[], rule: CollapseRule): GroupNames {
  const names = new Map<WeightingCell, string | undefined>(cells.map((cell) => [cell, undefined]));
  const all = sizeOf(cells);
  if (all.respondents < 2) return names;
  const passes = (some: readonly WeightingCell[]): boolean => {
    const { units, respondents } = sizeOf(some);
    return (
      respondents >= rule.fewest && units / respondents <= rule.largestWeight * (all.units / all.respondents)
    );
  };
  const standing: { readonly name: string; readonly respondents: number }[] = [];
  const stand = (name: string, some: readonly WeightingCell[]): void => {
    for (const cell of some) names.set(cell, name);
    standing.push({ name, respondents: sizeOf(some).respondents });
  };
  const left = () => cells.filter((cell) => names.get(cell) === undefined);
  const pools = (by: (cell: WeightingCell) => string) =>
    [...Map.groupBy(left(), by)].toSorted(([a], [b]) => (a < b ? -1 : 1));

  for (const [county, some] of pools((cell) => cell.county)) {
    if (passes(some)) stand(`${sector}|${county}`, some);
  }
  for (const [region, some] of pools((cell) => cell.region)) {
    if (passes(some)) stand(`${sector}|region:${region}`, some);
  }
  const rest = left();
  if (rest.length === 0) return names;
  if (standing.length === 0) stand(`${sector}|all`, rest);
  else if (passes(rest)) stand(`${sector}|rest`, rest);
  else {
    const host = standing.toSorted((a, b) => a.respondents - b.respondents || (a.name < b.name ? -1 : 1))[0];
    for (const cell of rest) names.set(cell, host?.name);
  }
  return names;
}

function sizeOf(cells: readonly WeightingCell[]): { readonly units: number; readonly respondents: number } {
  let units = 0;
  let respondents = 0;
  for (const cell of cells) {
    units += cell.units;
    respondents += cell.respondents;
  }
  return { units, respondents };
}
