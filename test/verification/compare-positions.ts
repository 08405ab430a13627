import { betweenAuthorities, shrunken } from '../../functions/core/statistics/between-authorities.ts';
import { quantile } from '../../functions/core/statistics/quantile.ts';
import { rankIntervals, simultaneousQuantile } from '../../functions/core/statistics/rank-interval.ts';
import { shareInterval } from '../../functions/core/statistics/share-interval.ts';
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
    const ranks = rankIntervals(intervals);
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
      const rank = ranks[i];
      // Shares that are equal but for rounding are tied, or not, as the last digit fell: any of these ranks is right.
      const means = members.map((m) => m.estimate.mean);
      const above = means.filter((mean) => mean > own.estimate.mean + ROUNDING).length;
      const tied = means.filter((mean) => Math.abs(mean - own.estimate.mean) <= ROUNDING).length;
      compareFields(
        section,
        `${set.set} ${row.municipality}`,
        row,
        {
          est: own.estimate.mean,
          ci_simultaneous: [intervals[i]?.low, intervals[i]?.high],
          rank: row.rank > above && row.rank <= above + tied ? row.rank : above + 1,
          ties: row.ties >= 1 && row.ties <= tied ? row.ties : tied,
          rank_lo: rank?.best,
          rank_hi: rank?.worst,
          K: members.length,
          quarter: rank?.quarter === 'not-determined' ? 'not determined' : rank?.quarter,
        },
        tolerance,
      );
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
