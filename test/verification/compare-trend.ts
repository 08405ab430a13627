import { compareMeans, compareShares } from '../../functions/core/statistics/compare.ts';
import { effectiveBase } from '../../functions/core/statistics/share-interval.ts';
import { compareFields, expectRows, newSection, type Section } from './agreement.ts';
import { sharesVary, testFields } from './compare-differences.ts';
import { estimateIn, LEVEL, pair, spreadOfType } from './estimate-row.ts';
import { baseIn } from './expected-domains.ts';
import type { Labels } from './labels.ts';
import { statistic } from './statistics-of-set.ts';
import type { In, SurveyDesign, System } from './survey-design.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows of the reference
type Row = any;

export function compareTrend(
  rows: readonly Row[],
  earlier: SurveyDesign,
  latest: SurveyDesign,
  common: readonly string[],
  { earlier: first, latest: last }: Labels,
  fewest: number,
  tolerance: number,
): Section {
  const section = newSection('trend');
  for (const row of rows) {
    const key = keyOf(row);
    const stat = statistic(row.stat);
    const isIn = domainOfTrend(row, common);
    const before = estimateIn(earlier, row.system as System, stat, isIn, false).estimate;
    const after = estimateIn(latest, row.system as System, stat, isIn, false).estimate;
    if (before === undefined || after === undefined) {
      section.missing.push(key);
      continue;
    }
    const fields: Record<string, unknown> = {
      [`base_${first}`]: before.base,
      [`base_${last}`]: after.base,
      [`est_${first}`]: before.mean,
      [`est_${last}`]: after.mean,
      [`se_${first}_nofpc`]: Math.sqrt(before.variance),
      [`se_${last}_nofpc`]: Math.sqrt(after.variance),
    };
    if (stat.kind === 'prop') {
      const comparison = compareShares(after, before, LEVEL);
      if (comparison === undefined) {
        section.missing.push(key);
        continue;
      }
      Object.assign(fields, testFields(comparison, 'change', sharesVary(before, after)), {
        [`n_star_${first}`]: effectiveBase(before, 0, LEVEL).used,
        [`n_star_${last}`]: effectiveBase(after, 0, LEVEL).used,
        ci_mover: pair(comparison.interval),
      });
    } else {
      const floor = (design: SurveyDesign, kishBase: number) =>
        row.system === 'M' ? (spreadOfType(design, typeOf(design, row.name), stat) ?? 0) / kishBase : 0;
      const a = { mean: after.mean, variance: Math.max(after.variance, floor(latest, after.kishBase)) };
      const b = { mean: before.mean, variance: Math.max(before.variance, floor(earlier, before.kishBase)) };
      const comparison = compareMeans(a, b, LEVEL);
      const error = Math.sqrt(a.variance + b.variance);
      Object.assign(fields, testFields(comparison, 'change', error > 0), {
        se_star: error,
        ci_default: pair(comparison.interval),
      });
    }
    compareFields(section, key, row, fields, tolerance);
  }
  expectRows(section, expectedRows(rows, earlier, latest, common, fewest), rows.map(keyOf));
  return section;
}

/** Every domain with enough answers in both editions, for each statistic whose trend is told. */
function* expectedRows(
  rows: readonly Row[],
  earlier: SurveyDesign,
  latest: SurveyDesign,
  common: readonly string[],
  fewest: number,
): Generator<string> {
  const stats = new Set(['q1_innov', ...rows.map((row) => row.stat)]);
  const covered = latest.cells.filter((cell) => latest.groupW.get(cell) !== undefined);
  const counties = covered.filter((cell) => cell.type === 'K').map((cell) => cell.county);
  const names: readonly (readonly [string, Iterable<string>])[] = [
    ['national', ['all']],
    ['national_common_sectors', [common.join('+')]],
    ['county', new Set(counties)],
    ['kostra', new Set(covered.map((cell) => cell.kostra))],
    ['municipality', new Set(covered.map((cell) => cell.mun))],
  ];
  for (const [level, some] of names) {
    const system = level === 'municipality' ? 'M' : 'W';
    for (const name of some) {
      const isIn = domainOfTrend({ level, name }, common);
      for (const stat of stats) {
        const bases = [earlier, latest].map((design) => baseIn(design, system, statistic(stat), isIn));
        if (bases.every((base) => base >= fewest)) yield keyOf({ level, name, stat });
      }
    }
  }
}

function keyOf({ level, name, stat }: Row): string {
  return `${level} ${name} ${stat}`;
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
