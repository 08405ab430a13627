import { type Estimate, estimate } from '../../functions/core/statistics/estimate.ts';
import { groupMeanInterval, ownMeanInterval } from '../../functions/core/statistics/mean-interval.ts';
import { effectiveBase, shareInterval } from '../../functions/core/statistics/share-interval.ts';
import { weightedSpread } from '../../functions/core/statistics/spread.ts';
import type { Interval } from '../../functions/core/statistics/wilson.ts';
import { alternativeIntervals } from './alternative-intervals.ts';
import type { SetStatistic } from './statistics-of-set.ts';
import { type In, partsOf, type SurveyDesign, type System, sizeOf } from './survey-design.ts';

export const LEVEL = 0.95;

/** The estimate is in the unit of its statistic: an index in points, not in thousandths. */
export function estimateIn(
  design: SurveyDesign,
  system: System,
  statistic: SetStatistic,
  isIn: In,
  fpc: boolean,
): { readonly respondents: number; readonly units: number; readonly estimate: Estimate | undefined } {
  const raw = estimate(partsOf(design, system, statistic, isIn), fpc);
  return {
    ...sizeOf(design, system, isIn),
    estimate: raw === undefined ? undefined : inUnit(raw, statistic.unit),
  };
}

function inUnit(raw: Estimate, unit: number): Estimate {
  return { ...raw, mean: raw.mean / unit, variance: raw.variance / unit ** 2 };
}

/** S² of all units of a type in the country: the floor of means in small places. */
export function spreadOfType(
  design: SurveyDesign,
  type: string,
  statistic: SetStatistic,
): number | undefined {
  const spread = weightedSpread(partsOf(design, 'W', statistic, (cell) => cell.type === type));
  return spread === undefined ? undefined : spread / statistic.unit ** 2;
}

/** Every field of a row of `estimates` that there is a method for. */
export function estimateFields(
  design: SurveyDesign,
  system: System,
  statistic: SetStatistic,
  isIn: In,
  type: string,
): Record<string, unknown> {
  const found = estimateIn(design, system, statistic, isIn, true);
  const { respondents: n, units: N } = found;
  const e = found.estimate;
  if (e === undefined) return { n, N, base: 0 };
  const fraction = n / N;
  const isOwn = system !== 'W';
  const fields: Record<string, unknown> = {
    n,
    N,
    base: e.base,
    est: e.mean,
    se: Math.sqrt(e.variance),
    df: e.df,
    kish_n: e.kishBase,
  };
  if (statistic.kind === 'mean') {
    fields.ci_t = pair(groupMeanInterval(e, LEVEL, statistic.scale));
    fields.ci_default = fields.ci_t;
    if (isOwn) {
      const spread = spreadOfType(design, type, statistic) ?? 0;
      const own = ownMeanInterval(e, fraction, spread, LEVEL, statistic.scale);
      Object.assign(fields, {
        f: fraction,
        s2_floor: spread,
        se_star: Math.sqrt(own.variance),
        ci_default: pair(own),
      });
    }
    return fields;
  }
  const bases = effectiveBase(e, fraction, LEVEL);
  const hasBounds = isOwn && !statistic.isFiltered && e.base === n;
  Object.assign(fields, {
    count: e.moments.total,
    f: fraction,
    n_eff: bases.fromVariance,
    n_adj: bases.adjusted,
    n_cap: bases.cap,
    n_star: bases.used,
    ci_default: pair(shareInterval(e, fraction, LEVEL, { bounds: hasBounds ? { units: N } : undefined })),
    ...alternativeIntervals(e, bases.fromVariance, bases.adjusted),
  });
  return fields;
}

export function pair(interval: Interval | undefined): readonly [number, number] | undefined {
  return interval === undefined ? undefined : [interval.low, interval.high];
}
