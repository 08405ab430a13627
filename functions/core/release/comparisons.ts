import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import type { Comparison as Tested } from '../statistics/compare.ts';
import type { Estimate } from '../statistics/estimate.ts';
import type { Benchmark } from './benchmarks.ts';
import type { Comparison, Figure, MeanFigure } from './domain.ts';
import { estimateOf, spreadOf } from './estimates.ts';
import type { Method } from './release.ts';
import { type BenchmarkDesign, type BenchmarkSums, isRestBenchmark, restOf } from './rest-of-benchmark.ts';
import { decimalsOf, rounded } from './rounding.ts';
import type { TableStatistic } from './table.ts';
import { testedDifference, verdictOf } from './tested-difference.ts';
import type { StatisticValues } from './values.ts';

/** An authority's figure tested against the rest of one benchmark, before the report's other tests are known. */
export interface TestedRest {
  readonly statistic: TableStatistic;
  readonly benchmark: string;
  readonly isPrimary: boolean;
  readonly rest: number;
  readonly tested: Tested;
}

/** One statistic of a benchmark: its design and sums. */
export interface ShownBenchmark {
  readonly design: BenchmarkDesign;
  readonly sums: BenchmarkSums;
}

/**
 * Tests one statistic of an authority against the rest of each of its benchmarks that is shown and whose rest is
 * one to compare with. A rest whose share would have to be banded is left out, since it follows from the two
 * figures beside it.
 */
export function testAgainstRests(
  { authority, estimate: own }: { readonly authority: string; readonly estimate: Estimate },
  statistic: TableStatistic,
  values: StatisticValues,
  benchmarks: readonly Benchmark[],
  shown: ReadonlyMap<string, ShownBenchmark>,
  method: Method,
): readonly TestedRest[] {
  const fewest = statistic.isSensitive ? method.minBaseSensitive : method.minBase;
  return benchmarks.flatMap(({ domain }, place) => {
    const found = shown.get(domain);
    if (found === undefined || !isRestBenchmark(found.sums, own.base, fewest)) return [];
    const [base, total] = [found.sums.base - own.base, found.sums.total - own.moments.total];
    const isBanded = total < method.minCategory || base - total < method.minCategory;
    if (statistic.kind === 'share' && isBanded) return [];
    const parts = restOf(found.design, found.sums, values, authority);
    const rest = estimateOf(found.design.design, parts, statistic, false);
    if (rest === undefined) return [];
    const leastVariance = statistic.kind === 'share' ? 0 : spreadOf(parts, statistic) / own.kishBase;
    const tested = testedDifference(
      { estimate: own, leastVariance },
      { estimate: rest, leastVariance: 0 },
      statistic,
      method.intervalLevel,
    );
    if (tested === undefined) return [];
    return [{ statistic, benchmark: domain, isPrimary: place === 0, rest: rest.mean, tested }];
  });
}

/**
 * The comparisons of one report, by statistic, with verdicts that hold its false discovery rate: the family is
 * everything that is tested against the primary benchmark. A figure too uncertain to conclude from gets no verdict.
 *
 * Source: statistics note, section 8.
 */
export function comparisonsOfReport(
  tests: readonly TestedRest[],
  figures: Readonly<Record<string, Figure | MeanFigure>>,
  method: Method,
): Record<string, Comparison[]> {
  const primary = tests.filter((test) => test.isPrimary);
  const adjusted = benjaminiHochberg(primary.map(({ tested }) => tested.p));
  const qValues = new Map(primary.map((test, i) => [test, adjusted[i] as number]));
  const told = (test: TestedRest): Comparison => {
    const { statistic, benchmark, isPrimary, rest, tested } = test;
    const decimals = decimalsOf(statistic);
    const figure = figures[statistic.id];
    const isSure = figure?.kind === 'shown' && figure.grade !== 'too-uncertain';
    const q = qValues.get(test);
    return {
      benchmark,
      isPrimary,
      rest: rounded(rest, decimals),
      difference: rounded(tested.difference, decimals),
      low: rounded(tested.interval.low, decimals),
      high: rounded(tested.interval.high, decimals),
      verdict: q === undefined || !isSure ? 'not-clear' : verdictOf(tested.difference, q, statistic, method),
    };
  };
  return Object.fromEntries(
    [...Map.groupBy(tests, (test) => test.statistic.id)].map(([id, own]) => [id, own.map(told)]),
  );
}
