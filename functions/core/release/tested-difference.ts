import { compareMeans, compareShares, type Comparison as Tested } from '../statistics/compare.ts';
import type { Estimate } from '../statistics/estimate.ts';
import type { Method } from './release.ts';
import { decimalsOf, rounded } from './rounding.ts';
import type { TableStatistic } from './table.ts';

/** An estimate without finite population correction, and the least variance that its mean may be given. */
export interface Side {
  readonly estimate: Estimate;
  readonly leastVariance: number;
}

/**
 * The difference of two disjoint domains, tested without finite population correction: the question is whether it
 * is more than the luck of who answered this year. Shares by the score test, means by z. Undefined where either
 * has fewer than two answers.
 */
export function testedDifference(
  one: Side,
  other: Side,
  statistic: TableStatistic,
  level: number,
): Tested | undefined {
  if (statistic.kind === 'share') return compareShares(one.estimate, other.estimate, level);
  if (one.estimate.base < 2 || other.estimate.base < 2) return undefined;
  return compareMeans(withFloor(one), withFloor(other), level);
}

function withFloor({ estimate, leastVariance }: Side) {
  return { mean: estimate.mean, variance: Math.max(estimate.variance, leastVariance) };
}

/** What may be said of a difference: it holds inside the false discovery rate, and is one that matters. */
export function verdictOf(
  difference: number,
  q: number,
  statistic: TableStatistic,
  method: Pick<Method, 'falseDiscoveryRate' | 'leastDifference'>,
): 'higher' | 'lower' | 'not-clear' {
  const told = rounded(difference, decimalsOf(statistic));
  const matters = Math.abs(told) >= method.leastDifference[statistic.difference];
  if (!matters || q > method.falseDiscoveryRate) return 'not-clear';
  return told > 0 ? 'higher' : 'lower';
}
