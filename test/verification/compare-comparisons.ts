import { benjaminiHochberg } from '../../functions/core/statistics/benjamini-hochberg.ts';
import { type Comparison, compareMeans, compareShares } from '../../functions/core/statistics/compare.ts';
import { effectiveBase } from '../../functions/core/statistics/share-interval.ts';
import { weightedSpread } from '../../functions/core/statistics/spread.ts';
import { compareExactly, compareFields, newSection, type Section } from './agreement.ts';
import { estimateIn, LEVEL, pair, spreadOfType } from './estimate-row.ts';
import { type SetStatistic, statistic } from './statistics-of-set.ts';
import { type In, partsOf, type SurveyDesign, type System } from './survey-design.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows of the reference
type Row = any;

export function compareDifferences(rows: readonly Row[], design: SurveyDesign, tolerance: number): Section {
  const section = newSection('differences');
  const inReports = new Map<string, { readonly row: Row; readonly p: number }[]>();
  for (const row of rows) {
    const key = `${row.municipality} ${row.benchmark} ${row.stat}`;
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
  return section;
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
      fields: { ...shared, ...bases, ...testFields(comparison, 'diff'), ci_mover: pair(comparison.interval) },
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
  return { comparison, fields: { ...shared, ...means, ...testFields(comparison, 'diff') } };
}

function testFields({ difference, z, p }: Comparison, name: string) {
  return { [name]: difference, z_score: z, p_value: p };
}

export function compareTrend(
  rows: readonly Row[],
  earlier: SurveyDesign,
  latest: SurveyDesign,
  common: readonly string[],
  tolerance: number,
): Section {
  const section = newSection('trend');
  for (const row of rows) {
    const key = `${row.level} ${row.name} ${row.stat}`;
    const stat = statistic(row.stat);
    const isIn = domainOfTrend(row, common);
    const before = estimateIn(earlier, row.system as System, stat, isIn, false).estimate;
    const after = estimateIn(latest, row.system as System, stat, isIn, false).estimate;
    if (before === undefined || after === undefined) {
      section.missing.push(key);
      continue;
    }
    const fields: Record<string, unknown> = {
      base_2024: before.base,
      base_2026: after.base,
      est_2024: before.mean,
      est_2026: after.mean,
      se_2024_nofpc: Math.sqrt(before.variance),
      se_2026_nofpc: Math.sqrt(after.variance),
    };
    if (stat.kind === 'prop') {
      const comparison = compareShares(after, before, LEVEL);
      if (comparison === undefined) {
        section.missing.push(key);
        continue;
      }
      Object.assign(fields, testFields(comparison, 'change'), {
        n_star_2024: effectiveBase(before, 0, LEVEL).used,
        n_star_2026: effectiveBase(after, 0, LEVEL).used,
        ci_mover: pair(comparison.interval),
      });
    } else {
      const floor = (design: SurveyDesign, kishBase: number) =>
        row.system === 'M' ? (spreadOfType(design, typeOf(design, row.name), stat) ?? 0) / kishBase : 0;
      const a = { mean: after.mean, variance: Math.max(after.variance, floor(latest, after.kishBase)) };
      const b = { mean: before.mean, variance: Math.max(before.variance, floor(earlier, before.kishBase)) };
      const comparison = compareMeans(a, b, LEVEL);
      Object.assign(fields, testFields(comparison, 'change'), {
        se_star: Math.sqrt(a.variance + b.variance),
        ci_default: pair(comparison.interval),
      });
    }
    compareFields(section, key, row, fields, tolerance);
  }
  return section;
}

function domainOfTrend(row: Row, common: readonly string[]): In {
  if (row.level === 'national') return () => true;
  if (row.level === 'national_common_sectors') return (c) => common.includes(c.sector);
  if (row.level === 'county') return (c) => c.county === row.name && c.type === 'K';
  if (row.level === 'kostra') return (c) => c.kostra === row.name;
  return (c) => c.mun === row.name;
}

function typeOf(design: SurveyDesign, municipality: string): string {
  return design.cells.find((c) => c.mun === municipality)?.type ?? 'K';
}

/** That a section has every row it could: those of the reference, and no other. */
export function expectRows(section: Section, wanted: number, actual: number): void {
  compareExactly(section, `rows of ${section.name}`, wanted, actual);
}
