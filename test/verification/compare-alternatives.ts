import { type Estimate, estimate, type GroupPart } from '../../functions/core/statistics/estimate.ts';
import { NO_MOMENTS, totalMoments } from '../../functions/core/statistics/moments.ts';
import { rakedEstimator } from '../../functions/core/statistics/raked-estimate.ts';
import { compareFields, newSection, type Section } from './agreement.ts';
import { rakedWeights } from './compare-weighting.ts';
import { type SetStatistic, STATISTICS } from './statistics-of-set.ts';
import { groupsOf, type In, type SetCell, type SurveyDesign, sum } from './survey-design.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows of the reference
type Row = any;

interface Found {
  readonly base: number;
  readonly mean: number;
  readonly variance: number;
}

/** Other ways to weigh the same answers, which were considered and are not used: verification only. */
export function compareAlternatives(rows: readonly Row[], design: SurveyDesign, tolerance: number): Section {
  const section = newSection('alternatives');
  const covered = design.cells.filter((c) => design.groupW.get(c) !== undefined);
  for (const row of rows) {
    const key = `${row.design} ${row.domain} ${row.stat}`;
    const stat = STATISTICS.find((s) => s.column === row.stat);
    const isIn: In = (c) => row.domain === 'national' || (c.county === row.domain && c.type === 'K');
    const found = stat === undefined ? undefined : byDesign(row.design, design, covered, stat, isIn);
    if (found === undefined || stat === undefined) {
      section.missing.push(key);
      continue;
    }
    const fields = {
      base: found.base,
      est: found.mean / stat.unit,
      se: Math.sqrt(found.variance) / stat.unit,
    };
    compareFields(section, key, row, fields, tolerance);
  }
  return section;
}

function byDesign(
  name: string,
  design: SurveyDesign,
  covered: readonly SetCell[],
  stat: SetStatistic,
  isIn: In,
): Found | undefined {
  const momentsIn = (cells: readonly SetCell[]) =>
    totalMoments(cells.filter(isIn).map((c) => c.moments.get(stat.id) ?? NO_MOMENTS));
  const part = (cells: readonly SetCell[]): GroupPart => ({
    group: { units: sum(cells, (c) => c.units), respondents: sum(cells, (c) => c.respondents) },
    moments: momentsIn(cells),
  });
  const fromEstimate = (e: Estimate | undefined): Found | undefined => e;
  switch (name) {
    case 'SRS_unweighted':
      return fromEstimate(estimate([part(covered)], true));
    case 'STRATA_sector_only':
      return fromEstimate(
        estimate([...Map.groupBy(covered, (c) => `${c.type}|${c.sector}`).values()].map(part), true),
      );
    case 'POSTSTRAT_g':
      return postStratified(groupsOf(design, 'W').map(({ cells }) => part(cells)));
    case 'RAKE':
    case 'RAKE_calibrated':
      return raked(design, momentsIn);
    case 'CLUSTER_municipality_nofpc':
      return clustered(design, stat, isIn);
    default:
      return undefined;
  }
}

function weightedMean(parts: readonly GroupPart[]) {
  const weight = ({ group }: GroupPart) => group.units / group.respondents;
  const all = sum(parts, (p) => weight(p) * p.moments.base);
  return { all, mean: sum(parts, (p) => weight(p) * p.moments.total) / all, weight };
}

function residuals({ base, total, squares }: GroupPart['moments'], mean: number) {
  return { sum: total - mean * base, squares: squares - 2 * mean * total + mean * mean * base };
}

/** One sample, post-stratified: statistics note, 4.5. */
function postStratified(parts: readonly GroupPart[]): Found | undefined {
  const base = sum(parts, (p) => p.moments.base);
  if (base === 0) return undefined;
  const { all, mean, weight } = weightedMean(parts);
  const n = sum(parts, (p) => p.group.respondents);
  const units = sum(parts, (p) => p.group.units);
  const spread = sum(parts, (p) => {
    const r = residuals(p.moments, mean);
    return weight(p) ** 2 * (r.squares - r.sum ** 2 / p.group.respondents);
  });
  return { base, mean, variance: ((1 - n / units) * (n / (n - 1)) * spread) / all ** 2 };
}

/** Raked weights, by the function that releases use. */
function raked(
  design: SurveyDesign,
  momentsIn: (cells: readonly SetCell[]) => GroupPart['moments'],
): Found | undefined {
  const { cells, weights } = rakedWeights(design);
  const groups = cells.map((cell, i) => ({ ...cell, units: (weights[i] as number) * cell.respondents }));
  const covered = design.cells.filter((c) => design.groupW.get(c) !== undefined);
  const parts = groups.map((group) => ({ group, moments: momentsIn(group.members) }));
  return rakedEstimator(
    groups,
    sum(covered, (c) => c.units),
  )(parts, true);
}

/** Municipalities as clusters inside their county, without finite population correction: statistics note, 5.5. */
function clustered(design: SurveyDesign, stat: SetStatistic, isIn: In): Found | undefined {
  const clusters = new Map<
    string,
    { readonly stratum: string; moments: { weight: number; cell: SetCell }[] }
  >();
  for (const { group, cells } of groupsOf(design, 'W')) {
    for (const cell of cells) {
      if (cell.respondents === 0) continue;
      const stratum = cell.type === 'K' ? `K ${cell.county}` : 'F';
      const cluster = clusters.get(cell.mun) ?? { stratum, moments: [] };
      cluster.moments.push({ weight: group.units / group.respondents, cell });
      clusters.set(cell.mun, cluster);
    }
  }
  const own = (cell: SetCell) => (isIn(cell) ? (cell.moments.get(stat.id) ?? NO_MOMENTS) : NO_MOMENTS);
  const members = [...clusters.values()].flatMap((c) => c.moments);
  const base = sum(members, ({ cell }) => own(cell).base);
  if (base === 0) return undefined;
  const all = sum(members, ({ weight, cell }) => weight * own(cell).base);
  const mean = sum(members, ({ weight, cell }) => weight * own(cell).total) / all;
  let variance = 0;
  for (const [, some] of Map.groupBy(clusters.values(), (c) => c.stratum)) {
    if (some.length < 2) continue;
    const totals = some.map((c) =>
      sum(c.moments, ({ weight, cell }) => weight * (own(cell).total - mean * own(cell).base)),
    );
    const average = sum(totals, (t) => t) / totals.length;
    variance += (totals.length / (totals.length - 1)) * sum(totals, (t) => (t - average) ** 2);
  }
  return { base, mean, variance: variance / all ** 2 };
}
