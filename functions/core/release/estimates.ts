import type { Estimate, GroupPart } from '../statistics/estimate.ts';
import { groupMeanInterval, ownMeanInterval } from '../statistics/mean-interval.ts';
import { simultaneousQuantile } from '../statistics/rank-interval.ts';
import { shareInterval } from '../statistics/share-interval.ts';
import { weightedSpread } from '../statistics/spread.ts';
import type { Interval } from '../statistics/wilson.ts';
import type { DomainDesign } from './domain-design.ts';
import type { TableStatistic } from './table.ts';

/** An estimate in the statistic's own unit: an index in points, not in thousandths. */
export function estimateOf(
  design: DomainDesign,
  parts: readonly GroupPart[],
  { unit }: TableStatistic,
  fpc: boolean,
): Estimate | undefined {
  const raw = design.estimator(parts, fpc);
  if (raw === undefined || unit === 1) return raw;
  return { ...raw, mean: raw.mean / unit, variance: raw.variance / unit ** 2 };
}

/** S², in the statistic's own unit squared; 0 where fewer than two answered. */
export function spreadOf(parts: readonly GroupPart[], { unit }: TableStatistic): number {
  return (weightedSpread(parts) ?? 0) / unit ** 2;
}

/**
 * The interval that is published with an estimate made with finite population correction.
 *
 * `spread` is S² of the authority's kind in the country, the floor of its mean. With `members` the interval is one
 * of so many that hold together at `level`. Undefined below two answers.
 */
export function intervalOf(
  design: DomainDesign,
  found: Estimate,
  statistic: TableStatistic,
  level: number,
  spread: number,
  members = 1,
): Interval | undefined {
  const fraction = Math.min(1, design.respondents / design.units);
  if (statistic.kind === 'share') {
    const isWhole = design.isOwn && !statistic.isFiltered && found.base === design.respondents;
    return shareInterval(found, fraction, level, {
      bounds: isWhole ? { units: design.units } : undefined,
      z: simultaneousQuantile(level, members),
    });
  }
  const single = level ** (1 / members);
  return design.isOwn
    ? ownMeanInterval(found, fraction, spread, single, statistic.scale)
    : groupMeanInterval(found, single, statistic.scale);
}
