import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import type { Comparison as Tested } from '../statistics/compare.ts';
import type { Estimate } from '../statistics/estimate.ts';
import type { Interval } from '../statistics/wilson.ts';
import type { TrendPoint } from './domain.ts';
import { type DomainDesign, partsOf } from './domain-design.ts';
import { estimateOf, intervalOf } from './estimates.ts';
import type { Method } from './release.ts';
import { kindOf, type ReleaseDesign, releaseDesign, sectorOf, spreadsOf } from './release-design.ts';
import type { EarlierEdition } from './release-input.ts';
import { decimalsOf, rounded } from './rounding.ts';
import type { TableStatistic } from './table.ts';
import { testedDifference, verdictOf } from './tested-difference.ts';
import { valuesOf } from './values.ts';

type Break = Extract<TrendPoint, { kind: 'break' }>;

/** A change that was tested, before the report's other changes are known; or why there is none. */
export type TestedChange =
  | Break
  | {
      readonly kind: 'tested';
      readonly edition: string;
      readonly statistic: TableStatistic;
      readonly value: number;
      readonly interval: Interval;
      readonly tested: Tested;
    };

/** Of today's figure: its domain's design, and the estimate without finite population correction. */
export interface Today {
  readonly domain: string;
  readonly design: DomainDesign;
  readonly estimate: Estimate;
  readonly leastVariance: number;
}

/** An earlier edition, weighted by today's rule on today's map with its own frame. */
export interface EarlierDesign {
  readonly edition: EarlierEdition;
  readonly design: ReleaseDesign;
}

export function earlierDesign(edition: EarlierEdition, method: Method): EarlierDesign {
  return { edition, design: releaseDesign(edition.table, method, undefined) };
}

/**
 * What one statistic was in an earlier edition, in each of today's domains that show it, and the test of the change:
 * as between disjoint sets, without finite population correction. Many answer both times, so that it is careful.
 *
 * Compared are recalculated figures alone: the earlier answers on today's map, weighted by today's rule. Sectors
 * must be covered both times. Source: statistics note, section 13.
 */
export function testChanges(
  statistic: TableStatistic,
  todays: readonly Today[],
  today: ReleaseDesign,
  { edition, design: then }: EarlierDesign,
  method: Method,
): ReadonlyMap<string, TestedChange> {
  const values = valuesOf(then.table.cells, statistic.id);
  const spreads = spreadsOf(then, values, statistic);
  const isComparable = edition.comparable.includes(statistic.id);
  const changeOf = ({ domain, design, estimate, leastVariance }: Today): TestedChange => {
    const broken = (reason: Break['reason']): Break => ({ kind: 'break', edition: edition.id, reason });
    if (!isComparable) return broken('question-changed');
    if (edition.unplaced.includes(domain)) return broken('map-changed');
    const before = then.domains.get(domain);
    if (before === undefined || !isCoveredAlike(today, design, then, before)) return broken('not-covered');
    if (edition.pattern.figures.get(domain)?.get(statistic.id) !== 'shown') return broken('withheld');
    const parts = partsOf(before, values);
    const shown = estimateOf(before, parts, statistic, true);
    const earlier = estimateOf(before, parts, statistic, false);
    if (shown === undefined || earlier === undefined) return broken('withheld');
    const spread = spreads[kindOf(then, before)];
    const interval = intervalOf(before, shown, statistic, method.intervalLevel, spread);
    const floor = before.isOwn ? spread / earlier.kishBase : 0;
    const tested = testedDifference(
      { estimate, leastVariance },
      { estimate: earlier, leastVariance: floor },
      statistic,
      method.intervalLevel,
    );
    if (interval === undefined || tested === undefined) return broken('withheld');
    return { kind: 'tested', edition: edition.id, statistic, value: shown.mean, interval, tested };
  };
  return new Map(todays.map((one) => [one.domain, changeOf(one)]));
}

/** The points of one domain by statistic, with verdicts that hold its false discovery rate over all its changes. */
export function trendOfReport(
  changes: ReadonlyMap<string, readonly TestedChange[]>,
  method: Method,
): Record<string, TrendPoint[]> {
  const tests = [...changes.values()].flat().filter((change) => change.kind === 'tested');
  const adjusted = benjaminiHochberg(tests.map(({ tested }) => tested.p));
  const qValues = new Map<TestedChange, number>(tests.map((test, i) => [test, adjusted[i] as number]));
  const told = (change: TestedChange): TrendPoint => {
    if (change.kind === 'break') return change;
    const { edition, statistic, value, interval, tested } = change;
    const round = (x: number) => rounded(x, decimalsOf(statistic));
    return {
      kind: 'compared',
      edition,
      value: round(value),
      low: round(interval.low),
      high: round(interval.high),
      change: round(tested.difference),
      changeLow: round(tested.interval.low),
      changeHigh: round(tested.interval.high),
      verdict: verdictOf(tested.difference, qValues.get(change) ?? 1, statistic, method),
    };
  };
  return Object.fromEntries([...changes].map(([id, own]) => [id, own.map(told)]));
}

/** Whether every sector of either domain is covered by both editions, or by neither. */
function isCoveredAlike(
  now: ReleaseDesign,
  own: DomainDesign,
  then: ReleaseDesign,
  before: DomainDesign,
): boolean {
  const isAlike = (sector: string) => now.covers.has(sector) === then.covers.has(sector);
  return (
    own.cells.every((cell) => isAlike(sectorOf(now.table, cell))) &&
    before.cells.every((cell) => isAlike(sectorOf(then.table, cell)))
  );
}
