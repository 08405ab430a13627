import type { Estimate } from '../statistics/estimate.ts';
import { gradeOf } from '../statistics/grade.ts';
import type { Interval } from '../statistics/wilson.ts';
import type { Figure, MeanFigure } from './domain.ts';
import { decimalsOf, rounded } from './rounding.ts';
import type { FigureState, TableStatistic } from './table.ts';

/** A figure that this release computed, or the one that an older release showed and that stays. */
export interface FigureSource {
  readonly estimate: Estimate | undefined;
  readonly interval: Interval | undefined;
  /** Respondents with a valid answer, also where no estimate is wanted. */
  readonly base: number;
  readonly minCategory: number;
}

const WITHHELD = { kind: 'withheld' } as const;

/** A share as the pattern lets it be told. */
export function shareFigure(
  state: FigureState,
  { estimate, interval, base, minCategory }: FigureSource,
  statistic: TableStatistic,
  kept: Figure | undefined,
): Figure {
  switch (state) {
    case 'kept':
      return kept ?? WITHHELD;
    case 'few':
    case 'nearly-all':
      return base < 1 ? WITHHELD : { kind: state, atMost: minCategory - 1, base };
    case 'withheld':
      return WITHHELD;
    case 'shown':
      if (estimate === undefined || interval === undefined) return WITHHELD;
      return {
        kind: 'shown',
        share: rounded(estimate.mean, 4),
        low: rounded(interval.low, 4),
        high: rounded(interval.high, 4),
        base,
        grade: gradeOf(interval, statistic.scale),
      };
  }
}

/** A mean or an index as the pattern lets it be told; there are no bands of means. */
export function meanFigure(
  state: FigureState,
  { estimate, interval, base }: Omit<FigureSource, 'minCategory'>,
  statistic: TableStatistic,
  kept: MeanFigure | undefined,
): MeanFigure {
  if (state === 'kept') return kept ?? WITHHELD;
  if (state !== 'shown' || estimate === undefined || interval === undefined) return WITHHELD;
  const decimals = decimalsOf(statistic);
  return {
    kind: 'shown',
    mean: rounded(estimate.mean, decimals),
    low: rounded(interval.low, decimals),
    high: rounded(interval.high, decimals),
    base,
    grade: gradeOf(interval, statistic.scale),
  };
}

/** The older release's figure with the release it is of; undefined where that showed none. */
export function keptFigure<F extends Figure | MeanFigure>(
  figure: F | undefined,
  release: string,
): F | undefined {
  if (figure?.kind !== 'shown') return figure;
  return { ...figure, asOf: figure.asOf ?? release };
}
