import { betweenAuthorities, shrunken } from '../../functions/core/statistics/between-authorities.ts';
import { quantile } from '../../functions/core/statistics/quantile.ts';
import {
  quarterOf,
  rankIntervals,
  simultaneousQuantile,
} from '../../functions/core/statistics/rank-interval.ts';
import { shareInterval } from '../../functions/core/statistics/share-interval.ts';
import type { Interval } from '../../functions/core/statistics/wilson.ts';
import { compareExactly, compareFields, expectRows, newSection, type Section } from './agreement.ts';
import { estimateIn, LEVEL } from './estimate-row.ts';
import { statistic } from './statistics-of-set.ts';
import type { SurveyDesign } from './survey-design.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows of the reference
type Row = any;

const ROUNDING = 1e-12;
const RANKED = statistic('q1_innov');
const EVERYBODY = 'all municipalities (type K)';

export function compareRanks(
  sets: readonly Row[],
  design: SurveyDesign,
  fewest: number,
  tolerance: number,
): Section {
  const section = newSection('ranks');
  for (const set of sets) {
    const group = /^kostra (.+)$/.exec(set.set)?.[1];
    const isMember = (mun: string) =>
      design.cells.some((c) => c.mun === mun && (group === undefined ? c.type === 'K' : c.kostra === group));
    const found = membersOf(design, isMember, fewest);
    // A set of one has no ranks.
    const members = found.length < 2 ? [] : found;
    const z = simultaneousQuantile(1 - set.alpha, members.length);
    const intervals = members.map(({ own, estimate }) => {
      const hasBounds = estimate.base === own.respondents;
      const bounds = hasBounds ? { units: own.units } : undefined;
      return (
        shareInterval(estimate, own.respondents / own.units, LEVEL, { bounds, z }) ?? { low: 0, high: 1 }
      );
    });
    compareExactly(
      section,
      `${set.set} members`,
      set.rows.map((r: Row) => r.municipality).toSorted(),
      members.map((m) => m.mun).toSorted(),
    );
    for (const row of set.rows) {
      const i = members.findIndex((m) => m.mun === row.municipality);
      const own = members[i];
      if (own === undefined) continue;
      const fields = {
        est: own.estimate.mean,
        ci_simultaneous: [intervals[i]?.low, intervals[i]?.high],
        K: members.length,
        ...ranksOf(
          row,
          i,
          members.map(({ estimate }) => estimate.mean),
          intervals,
        ),
      };
      compareFields(section, `${set.set} ${row.municipality}`, row, fields, tolerance);
    }
  }
  const groups = new Set(design.cells.filter((c) => c.type === 'K').map((c) => c.kostra));
  const isIn = (group: string) => (mun: string) =>
    design.cells.some((c) => c.mun === mun && c.kostra === group);
  const ranked = [...groups].filter((group) => membersOf(design, isIn(group), fewest).length >= 2);
  expectRows(
    section,
    [EVERYBODY, ...ranked.map((group) => `kostra ${group}`)],
    sets.map(({ set }) => set),
  );
  return section;
}

/**
 * The ranks of one member. Numbers that are equal but for rounding are tied, or not, as the last digit fell: where
 * the reference has one of the ranks that are right then, it is taken.
 */
function ranksOf(row: Row, i: number, means: readonly number[], intervals: readonly Interval[]) {
  const members = means.length;
  const { low, high } = intervals[i] as Interval;
  const mean = means[i] as number;
  const others = intervals.filter((_, other) => other !== i);
  const count = (isCounted: (one: Interval) => boolean) => others.filter(isCounted).length;
  const above = means.filter((one) => one > mean + ROUNDING).length;
  const tied = means.filter((one) => Math.abs(one - mean) <= ROUNDING).length;
  const best = rankIntervals(intervals)[i]?.best ?? 0;
  const worst = rankIntervals(intervals)[i]?.worst ?? 0;
  const touchingAbove = count((one) => Math.abs(one.low - high) <= ROUNDING);
  const touchingBelow = count((one) => Math.abs(one.high - low) <= ROUNDING);
  const rankLow = within(row.rank_lo, best, best + touchingAbove) ?? best;
  const rankHigh = within(row.rank_hi, worst - touchingBelow, worst) ?? worst;
  const quarter = quarterOf(rankLow, rankHigh, members);
  return {
    rank: within(row.rank, above + 1, above + tied) ?? above + 1,
    ties: within(row.ties, 1, tied) ?? tied,
    rank_lo: rankLow,
    rank_hi: rankHigh,
    quarter: quarter === 'not-determined' ? 'not determined' : quarter,
  };
}

function within(value: number, low: number, high: number): number | undefined {
  return value >= low && value <= high ? value : undefined;
}

function membersOf(design: SurveyDesign, isMember: (mun: string) => boolean, fewest: number) {
  return [...new Set(design.cells.map((c) => c.mun))].filter(isMember).flatMap((mun) => {
    const own = estimateIn(design, 'M', RANKED, (c) => c.mun === mun, true);
    const { estimate } = own;
    return estimate !== undefined && estimate.base >= fewest ? [{ mun, own, estimate }] : [];
  });
}

export function compareSpread(
  reference: Row,
  design: SurveyDesign,
  fewest: number,
  tolerance: number,
): Section {
  const section = newSection('spread');
  const stat = statistic(reference.stat);
  const municipalities = [
    ...new Set(design.cells.filter((c) => c.type === 'K').map((c) => c.mun)),
  ].toSorted();
  const estimates = municipalities.flatMap((mun) => {
    const { estimate, respondents } = estimateIn(design, 'M', stat, (c) => c.mun === mun, true);
    return estimate !== undefined && respondents >= 2 && estimate.base >= fewest ? [{ mun, estimate }] : [];
  });
  const all = betweenAuthorities(estimates.map(({ estimate }) => estimate));
  if (all === undefined) {
    section.missing.push('fewer than two municipalities');
    return section;
  }
  const means = estimates.map(({ estimate }) => estimate.mean);
  compareFields(
    section,
    'index',
    reference,
    {
      K: estimates.length,
      mean: all.mean,
      observed_var: all.observed,
      mean_sampling_var: all.sampling,
      between_var: all.between,
      quartiles_type7: [0.25, 0.5, 0.75].map((p) => quantile(means, p)),
    },
    tolerance,
  );
  for (const row of reference.shrunken) {
    const own = estimates.find(({ mun }) => mun === row.municipality);
    if (own === undefined) {
      section.missing.push(row.municipality);
      continue;
    }
    const { weight, mean } = shrunken(own.estimate, all);
    compareFields(section, `shrunken ${row.municipality}`, row, { B: weight, est: mean }, tolerance);
  }
  return section;
}
