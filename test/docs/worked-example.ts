import { benjaminiHochberg } from '../../functions/core/statistics/benjamini-hochberg.ts';
import { collapseGroups } from '../../functions/core/statistics/collapse-groups.ts';
import { type Comparison, compareShares } from '../../functions/core/statistics/compare.ts';
import { type Estimate, estimate, type GroupPart } from '../../functions/core/statistics/estimate.ts';
import { indexInThousandths } from '../../functions/core/statistics/index-value.ts';
import { momentsOfShare, totalMoments } from '../../functions/core/statistics/moments.ts';
import { rankIntervals, simultaneousQuantile } from '../../functions/core/statistics/rank-interval.ts';
import { responseRates } from '../../functions/core/statistics/response-rates.ts';
import { effectiveBase, shareInterval } from '../../functions/core/statistics/share-interval.ts';
import { groupSectors } from '../../functions/core/statistics/weighting-groups.ts';
import type { Interval } from '../../functions/core/statistics/wilson.ts';

/** Four municipalities in two counties, two sectors: units, respondents, and how many of them said yes. */
const CELLS = [
  ['Aas', 'A', 'education', 14, 8, 3],
  ['Aas', 'A', 'health', 10, 6, 5],
  ['Bo', 'A', 'education', 9, 5, 2],
  ['Bo', 'A', 'health', 6, 4, 3],
  ['Dal', 'B', 'education', 16, 9, 6],
  ['Dal', 'B', 'health', 12, 5, 1],
  ['Eid', 'B', 'education', 7, 3, 1],
  ['Eid', 'B', 'health', 5, 1, 1],
] as const;

const LEVEL = 0.95;
const RULE = { fewest: 8, largestWeight: 2.5 };

const cells = CELLS.map(([authority, county, sector, units, respondents, yes]) => ({
  ...{ authority, county, sector, units, respondents, kind: 'K', region: county },
  moments: momentsOfShare(respondents, yes),
}));
type Cell = (typeof cells)[number];

const groupNames = collapseGroups(cells, RULE);

/** Parts of system W: what each group of the country has of these cells. */
function groupParts(own: readonly Cell[]): GroupPart[] {
  const inGroup = (cell: Cell) => groupNames.get(cell) ?? '';
  return [...Map.groupBy(own, inGroup)].map(([name, some]) => ({
    group: sizeOf(cells.filter((cell) => inGroup(cell) === name)),
    moments: totalMoments(some.map(({ moments }) => moments)),
  }));
}

/** Parts of system M. */
function ownParts(authority: string): GroupPart[] {
  const own = cells.filter((cell) => cell.authority === authority);
  return groupSectors(own, 5).map((some) => ({
    group: sizeOf(some),
    moments: totalMoments(some.map(({ moments }) => moments)),
  }));
}

function sizeOf(some: readonly { units: number; respondents: number }[]) {
  return {
    units: some.reduce((sum, { units }) => sum + units, 0),
    respondents: some.reduce((sum, { respondents }) => sum + respondents, 0),
  };
}

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new TypeError('The example has this number');
  return value;
};

function figure(name: string, parts: readonly GroupPart[], own: readonly Cell[], hasBounds: boolean) {
  const { units, respondents } = sizeOf(own);
  const found = must(estimate(parts, true));
  const bases = effectiveBase(found, respondents / units, LEVEL);
  const interval = must(
    shareInterval(found, respondents / units, LEVEL, hasBounds ? { bounds: { units } } : {}),
  );
  return {
    [`${name}.N`]: String(units),
    [`${name}.n`]: String(respondents),
    [`${name}.p`]: found.mean.toFixed(4),
    [`${name}.se`]: Math.sqrt(found.variance).toFixed(4),
    [`${name}.df`]: String(found.df),
    [`${name}.kish`]: found.kishBase.toFixed(2),
    [`${name}.neff`]: must(bases.fromVariance).toFixed(2),
    [`${name}.nadj`]: must(bases.adjusted).toFixed(2),
    [`${name}.ncap`]: bases.cap.toFixed(2),
    [`${name}.nused`]: must(bases.used).toFixed(2),
    [`${name}.low`]: interval.low.toFixed(4),
    [`${name}.high`]: interval.high.toFixed(4),
  };
}

function comparison(name: string, own: Estimate, rest: Estimate, { difference, z, p, interval }: Comparison) {
  return {
    [`${name}.own`]: must(effectiveBase(own, 0, LEVEL).used).toFixed(2),
    [`${name}.rest`]: rest.mean.toFixed(4),
    [`${name}.restn`]: must(effectiveBase(rest, 0, LEVEL).used).toFixed(2),
    [`${name}.d`]: difference.toFixed(4),
    [`${name}.z`]: z.toFixed(3),
    [`${name}.p`]: p.toFixed(4),
    [`${name}.low`]: interval.low.toFixed(4),
    [`${name}.high`]: interval.high.toFixed(4),
  };
}

const P_VALUES = [0.001, 0.008, 0.012, 0.03, 0.041, 0.2, 0.35, 0.5, 0.7, 0.9];

/** Every number of the worked example in docs/method.md, by the name that stands behind it there. */
export function workedExample(): Readonly<Record<string, string>> {
  const of = (authority: string) => cells.filter((cell) => cell.authority === authority);
  const aas = must(estimate(ownParts('Aas'), false));
  const rest = must(estimate(groupParts(cells.filter(({ authority }) => authority !== 'Aas')), false));
  const groups = [...new Set(groupNames.values())].map((name) => ({
    name: must(name).replace('K|', '').replace('|', '-'),
    ...sizeOf(cells.filter((cell) => groupNames.get(cell) === name)),
  }));
  const names = ['Aas', 'Bo', 'Dal'];
  const z = simultaneousQuantile(LEVEL, names.length);
  const intervals = names.map((name): Interval => {
    const { units, respondents } = sizeOf(of(name));
    return must(shareInterval(must(estimate(ownParts(name), true)), respondents / units, LEVEL, { z }));
  });
  const ranks = rankIntervals(intervals);
  const rates = responseRates({
    complete: 40,
    partial: 5,
    refused: 10,
    noContact: 8,
    unknown: 32,
    ineligible: 5,
  });
  const q = benjaminiHochberg(P_VALUES);
  return {
    ...Object.fromEntries(
      groups.flatMap(({ name, units, respondents }) => [
        [`group.${name}.N`, String(units)],
        [`group.${name}.n`, String(respondents)],
        [`group.${name}.w`, (units / respondents).toFixed(4)],
      ]),
    ),
    ...figure('country', groupParts(cells), cells, false),
    ...figure('aas', ownParts('Aas'), of('Aas'), true),
    ...comparison('test', aas, rest, must(compareShares(aas, rest, LEVEL))),
    ...Object.fromEntries(q.map((value, i) => [`bh.${i + 1}`, value.toFixed(3)])),
    'rank.z': z.toFixed(4),
    ...Object.fromEntries(
      names.flatMap((name, i) => [
        [`rank.${name}.low`, must(intervals[i]).low.toFixed(4)],
        [`rank.${name}.high`, must(intervals[i]).high.toFixed(4)],
        [`rank.${name}`, `${must(ranks[i]).best}–${must(ranks[i]).worst}`],
      ]),
    ),
    'rr.e': must(rates.eligibility).toFixed(3),
    'rr.1': must(rates.rr1).toFixed(3),
    'rr.2': must(rates.rr2).toFixed(3),
    'rr.3': must(rates.rr3).toFixed(3),
    'rr.4': must(rates.rr4).toFixed(3),
    'rr.5': must(rates.rr5).toFixed(3),
    'rr.6': must(rates.rr6).toFixed(3),
    index: String(
      must(
        indexInThousandths(
          [
            { weight: 40, part: 1, whole: 1 },
            { weight: 20, part: 3, whole: 4 },
            { weight: 20, part: 3, whole: 5 },
          ],
          60,
        ),
      ),
    ),
  };
}
