import { covariance } from '../../functions/core/statistics/covariance.ts';
import { type Estimate, estimate } from '../../functions/core/statistics/estimate.ts';
import { type Moments, NO_MOMENTS, totalMoments } from '../../functions/core/statistics/moments.ts';
import { betaDistribution } from '../../functions/core/statistics/special-functions.ts';
import { compareFields, newSection, type Section } from './agreement.ts';
import { inBenchmark } from './compare-differences.ts';
import { type SetStatistic, statistic } from './statistics-of-set.ts';
import { groupsOf, type In, partsOf, type SetCell, type SurveyDesign } from './survey-design.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows of the reference
type Row = any;

interface Two {
  readonly one: Estimate;
  readonly other: Estimate;
  readonly covariance: number;
}

/** Two domains of system W and their covariance, in the unit of the statistic. */
function twoDomains(
  design: SurveyDesign,
  stat: SetStatistic,
  one: In,
  other: In,
  fpc: boolean,
): Two | undefined {
  const a = estimate(partsOf(design, 'W', stat, one), fpc);
  const b = estimate(partsOf(design, 'W', stat, other), fpc);
  if (a === undefined || b === undefined) return undefined;
  const momentsOf = (cells: readonly SetCell[], isIn: In): Moments =>
    totalMoments(cells.filter(isIn).map((c) => c.moments.get(stat.id) ?? NO_MOMENTS));
  const shared = groupsOf(design, 'W').map(({ group, cells }) => ({
    group,
    one: momentsOf(cells, one),
    other: momentsOf(cells, other),
    both: momentsOf(cells, (c) => one(c) && other(c)),
  }));
  const scale = (e: Estimate): Estimate => ({
    ...e,
    mean: e.mean / stat.unit,
    variance: e.variance / stat.unit ** 2,
  });
  return { one: scale(a), other: scale(b), covariance: covariance(shared, a, b, fpc) / stat.unit ** 2 };
}

export function compareOverlaps(rows: readonly Row[], design: SurveyDesign, tolerance: number): Section {
  const section = newSection('overlap');
  for (const row of rows) {
    const key = `${row.municipality} ${row.benchmark} fpc ${row.fpc}`;
    const stat = statistic(row.stat);
    const isOwn: In = (c) => c.mun === row.municipality;
    // In this section the country is the municipalities' alone.
    const isBenchmark = inBenchmark(design, row.municipality, row.benchmark);
    const whole = twoDomains(design, stat, isOwn, isBenchmark, row.fpc);
    const rest = twoDomains(design, stat, isOwn, (c) => isBenchmark(c) && !isOwn(c), row.fpc);
    if (whole === undefined || rest === undefined) {
      section.missing.push(key);
      continue;
    }
    const weighted = (isIn: In) =>
      partsOf(design, 'W', stat, isIn).reduce(
        (s, { group, moments }) => s + (group.units / group.respondents) * moments.base,
        0,
      );
    const [m, b, r] = [whole.one.variance, whole.other.variance, rest.other.variance];
    compareFields(
      section,
      key,
      row,
      {
        share_of_benchmark: weighted(isOwn) / weighted(isBenchmark),
        p_m: whole.one.mean,
        p_B: whole.other.mean,
        p_rest: rest.other.mean,
        var_m: m,
        var_B: b,
        var_rest: r,
        cov_m_B: whole.covariance,
        cov_m_rest: rest.covariance,
        diff_m_B: whole.one.mean - whole.other.mean,
        se_diff_m_B: Math.sqrt(Math.max(0, m + b - 2 * whole.covariance)),
        se_diff_m_B_if_independent_WRONG: Math.sqrt(m + b),
        diff_m_rest: rest.one.mean - rest.other.mean,
        se_diff_m_rest: Math.sqrt(Math.max(0, m + r - 2 * rest.covariance)),
      },
      tolerance,
    );
  }
  return section;
}

export function compareContrasts(rows: readonly Row[], design: SurveyDesign, tolerance: number): Section {
  const section = newSection('contrasts');
  for (const row of rows) {
    const sectors = /^sector (\S+) minus (\S+), (\S+), W with fpc$/.exec(row.what);
    const groups = /^kostra (\S+) minus (\S+) (\S+), W with fpc$/.exec(row.what);
    const test = /^svyttest (\S+), (\S+) minus all other sectors, W without fpc$/.exec(row.what);
    const [, first, second, stat] = sectors ?? groups ?? [];
    const by = (name: string | undefined): In =>
      sectors ? (c) => c.sector === name : (c) => c.kostra === name;
    const found =
      test === null
        ? stat === undefined
          ? undefined
          : twoDomains(design, statistic(stat), by(first), by(second), true)
        : twoDomains(
            design,
            statistic(test[1] ?? ''),
            (c) => c.sector === test[2],
            (c) => c.sector !== test[2],
            false,
          );
    if (found === undefined) {
      section.missing.push(row.what);
      continue;
    }
    const difference = found.one.mean - found.other.mean;
    const error = Math.sqrt(Math.max(0, found.one.variance + found.other.variance - 2 * found.covariance));
    if (test === null) {
      compareFields(section, row.what, row, { est: difference, se: error, cov: found.covariance }, tolerance);
      continue;
    }
    const t = difference / error;
    // Degrees of freedom of the whole sample less one, as the regression behind this test has them.
    const answered = partsOf(design, 'W', statistic(test[1] ?? ''), () => true).filter(
      (p) => p.moments.base > 0,
    );
    const df = answered.reduce((s, p) => s + p.moments.base - 1, 0) - 1;
    const p = betaDistribution(df / (df + t * t), df / 2, 0.5);
    compareFields(section, row.what, row, { est: difference, t, df, p_value: p }, tolerance);
  }
  return section;
}
