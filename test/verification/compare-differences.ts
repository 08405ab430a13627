import { benjaminiHochberg } from '../../functions/core/statistics/benjamini-hochberg.ts';
import { type Comparison, compareMeans, compareShares } from '../../functions/core/statistics/compare.ts';
import type { Estimate } from '../../functions/core/statistics/estimate.ts';
import { effectiveBase } from '../../functions/core/statistics/share-interval.ts';
import { weightedSpread } from '../../functions/core/statistics/spread.ts';
import { compareFields, expectRows, newSection, type Section } from './agreement.ts';
import { estimateIn, LEVEL, pair } from './estimate-row.ts';
import { baseIn } from './expected-domains.ts';
import { type SetStatistic, statistic } from './statistics-of-set.ts';
import { type In, partsOf, type SurveyDesign } from './survey-design.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows of the reference
type Row = any;

export function compareDifferences(
  rows: readonly Row[],
  design: SurveyDesign,
  fewest: number,
  tolerance: number,
): Section {
  const section = newSection('differences');
  const inReports = new Map<string, { readonly row: Row; readonly p: number }[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const tested = differenceOf(design, row.municipality, row.benchmark, statistic(row.stat));
    if (tested === undefined) {
      section.missing.push(key);
      continue;
    }
    compareFields(section, key, row, tested.fields, tolerance);
    if (row.benchmark === 'kostra') {
      inReports.set(row.municipality, [
        ...(inReports.get(row.municipality) ?? []),
        { row, p: tested.comparison.p },
      ]);
    }
  }
  for (const [municipality, tests] of inReports) {
    const adjusted = benjaminiHochberg(tests.map(({ p }) => p));
    for (const [i, { row }] of tests.entries()) {
      compareFields(
        section,
        `${municipality} ${row.stat} q`,
        row,
        { p_bh_within_report: adjusted[i] },
        tolerance,
      );
    }
  }
  expectRows(section, expectedRows(rows, design, fewest), rows.map(keyOf));
  return section;
}

/** Every municipality with enough answers beside enough of the rest's, for each statistic that is compared. */
function* expectedRows(rows: readonly Row[], design: SurveyDesign, fewest: number): Generator<string> {
  const municipalities = new Map(design.cells.map((cell) => [cell.mun, cell.type]));
  for (const benchmark of ['kostra', 'county', 'national']) {
    const stats = new Set(rows.filter((row) => row.benchmark === benchmark).map((row) => row.stat));
    stats.add('q1_innov');
    for (const [municipality, type] of municipalities) {
      // County authorities are compared with each other only.
      if (type === 'F' && benchmark !== 'national') continue;
      const isBenchmark = inBenchmark(design, municipality, benchmark);
      for (const stat of stats) {
        const own = baseIn(design, 'M', statistic(stat), (c) => c.mun === municipality);
        const isRest: In = (c) => isBenchmark(c) && c.mun !== municipality;
        if (own < fewest || baseIn(design, 'W', statistic(stat), isRest) < fewest) continue;
        yield keyOf({ municipality, benchmark, stat });
      }
    }
  }
}

function keyOf({ municipality, benchmark, stat }: Row): string {
  return `${municipality} ${benchmark} ${stat}`;
}

export function inBenchmark(design: SurveyDesign, municipality: string, benchmark: string): In {
  const own = design.cells.find((c) => c.mun === municipality);
  if (benchmark === 'kostra') return (c) => c.kostra === own?.kostra;
  if (benchmark === 'county') return (c) => c.county === own?.county && c.type === 'K';
  return (c) => c.type === own?.type;
}

function differenceOf(design: SurveyDesign, municipality: string, benchmark: string, stat: SetStatistic) {
  const isBenchmark = inBenchmark(design, municipality, benchmark);
  const isRest: In = (c) => isBenchmark(c) && c.mun !== municipality;
  const own = estimateIn(design, 'M', stat, (c) => c.mun === municipality, false).estimate;
  const rest = estimateIn(design, 'W', stat, isRest, false).estimate;
  if (own === undefined || rest === undefined) return undefined;
  const shared = {
    base_m: own.base,
    base_rest: rest.base,
    est_m: own.mean,
    est_rest: rest.mean,
    se_m_nofpc: Math.sqrt(own.variance),
    se_rest_nofpc: Math.sqrt(rest.variance),
  };
  if (stat.kind === 'prop') {
    const comparison = compareShares(own, rest, LEVEL);
    if (comparison === undefined) return undefined;
    const bases = {
      n_star_m: effectiveBase(own, 0, LEVEL).used,
      n_star_rest: effectiveBase(rest, 0, LEVEL).used,
    };
    return {
      comparison,
      fields: {
        ...shared,
        ...bases,
        ...testFields(comparison, 'diff', sharesVary(own, rest)),
        ci_mover: pair(comparison.interval),
      },
    };
  }
  const spread = (weightedSpread(partsOf(design, 'W', stat, isRest)) ?? 0) / stat.unit ** 2;
  const floored = { mean: own.mean, variance: Math.max(own.variance, spread / own.kishBase) };
  const comparison = compareMeans(floored, rest, LEVEL);
  const means = {
    s2_rest: spread,
    kish_n_m: own.kishBase,
    se_star: Math.sqrt(floored.variance + rest.variance),
    ci_default: pair(comparison.interval),
  };
  return {
    comparison,
    fields: { ...shared, ...means, ...testFields(comparison, 'diff', means.se_star > 0) },
  };
}

/** Where nothing varies there is no test: what a reference has is the rounding noise of 0 / 0. */
export function testFields({ difference, z, p }: Comparison, name: string, varies: boolean) {
  return varies ? { [name]: difference, z_score: z, p_value: p } : { [name]: difference };
}

/** Whether any of the answers to a yes-or-no question differs from the others. */
export function sharesVary(one: Estimate, other: Estimate): boolean {
  const [total, base] = [one.moments.total + other.moments.total, one.base + other.base];
  return total > 0 && total < base;
}
