import type { Moments } from '../statistics/moments.ts';
import { type DomainDesign, partsOf } from './domain-design.ts';
import { rounded } from './rounding.ts';
import type { TableCell, TableStatistic } from './table.ts';
import { valuesOf } from './values.ts';

/**
 * The largest difference between those who answered early and late, over the headline shares of everybody, in
 * points: a cheap look at what those who never answered might have said. Both are domains of the same weights.
 *
 * Only shares that both halves have at least `fewest` answers to; undefined when there is none. Source: statistics
 * note, section 10.
 */
export function earlyLateDifference(
  everybody: DomainDesign,
  cells: readonly TableCell[],
  early: readonly ReadonlyMap<string, Moments>[],
  statistics: readonly TableStatistic[],
  fewest: number,
): number | undefined {
  const headlines = statistics.filter((statistic) => statistic.kind === 'share' && statistic.isHeadline);
  const differences = headlines.flatMap(({ id }) => {
    const all = valuesOf(cells, id);
    const first = valuesOf(
      early.map((moments) => ({ moments })),
      id,
    );
    const second = {
      base: all.base.map((n, i) => n - (first.base[i] ?? 0)),
      total: all.total.map((n, i) => n - (first.total[i] ?? 0)),
      squares: all.squares.map((n, i) => n - (first.squares[i] ?? 0)),
    };
    const [one, other] = [first, second].map((values) =>
      everybody.estimator(partsOf(everybody, values), true),
    );
    if (one === undefined || other === undefined || one.base < fewest || other.base < fewest) return [];
    return [Math.abs(one.mean - other.mean)];
  });
  return differences.length === 0 ? undefined : rounded(100 * Math.max(...differences), 1);
}
