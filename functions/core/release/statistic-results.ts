import type { Estimate } from '../statistics/estimate.ts';
import type { Benchmark } from './benchmarks.ts';
import { type ShownBenchmark, type TestedRest, testAgainstRests } from './comparisons.ts';
import type { Figure, MeanFigure, Position } from './domain.ts';
import { partsOf } from './domain-design.ts';
import { estimateOf, intervalOf } from './estimates.ts';
import { type FigureSource, keptFigure, meanFigure, shareFigure } from './figure.ts';
import { type Member, positionsAmong } from './positions.ts';
import type { PreviousDomains } from './previous-domains.ts';
import type { Method } from './release.ts';
import { baseOf, kindOf, type ReleaseDesign, spreadsOf } from './release-design.ts';
import { type BenchmarkDesign, benchmarkSums } from './rest-of-benchmark.ts';
import type { FigureState, Pattern, TableStatistic } from './table.ts';
import { type EarlierDesign, type TestedChange, type Today, testChanges } from './trend.ts';
import { valuesOf } from './values.ts';

/** What does not change from one statistic to the next. */
export interface ResultContext {
  readonly design: ReleaseDesign;
  readonly pattern: Pattern;
  readonly method: Method;
  /** What each authority is compared with, primary first. */
  readonly benchmarksOf: ReadonlyMap<string, readonly Benchmark[]>;
  /** By domain id. */
  readonly benchmarks: ReadonlyMap<string, BenchmarkDesign>;
  readonly previous: PreviousDomains;
  readonly earlier: readonly EarlierDesign[];
}

/** One statistic in every domain that says something of it. */
export interface StatisticResults {
  readonly statistic: TableStatistic;
  readonly figures: ReadonlyMap<string, Figure | MeanFigure>;
  readonly tests: ReadonlyMap<string, readonly TestedRest[]>;
  readonly positions: ReadonlyMap<string, Position>;
  /** Earliest edition first. */
  readonly changes: ReadonlyMap<string, readonly TestedChange[]>;
}

export function resultsOf(context: ResultContext, statistic: TableStatistic): StatisticResults {
  const { design, pattern, method } = context;
  const values = valuesOf(design.table.cells, statistic.id);
  const spreads = spreadsOf(design, values, statistic);
  const figures = new Map<string, Figure | MeanFigure>();
  const members = new Map<string, Member>();
  const shown = new Map<string, ShownBenchmark>();
  const todays: Today[] = [];
  for (const { id } of design.table.domains) {
    const state = pattern.figures.get(id)?.get(statistic.id);
    const own = design.domains.get(id);
    if (state === undefined || own === undefined) continue;
    const parts = partsOf(own, values);
    const base = baseOf(parts);
    const spread = spreads[kindOf(design, own)];
    const found = state === 'shown' ? estimateOf(own, parts, statistic, true) : undefined;
    const interval = found && intervalOf(own, found, statistic, method.intervalLevel, spread);
    figures.set(id, figureOf(context, id, statistic, state, { estimate: found, interval, base }));
    if (state === 'few') members.set(id, bandedMember(0, method.minCategory - 1, base));
    if (state === 'nearly-all') members.set(id, bandedMember(base - method.minCategory + 1, base, base));
    if (found === undefined || interval === undefined) continue;

    const intervalAmong = (count: number) =>
      intervalOf(own, found, statistic, method.intervalLevel, spread, count);
    members.set(id, { kind: 'shown', authority: id, intervalAmong });
    const estimate = estimateOf(own, parts, statistic, false) as Estimate;
    const leastVariance = own.isOwn ? spread / estimate.kishBase : 0;
    todays.push({ domain: id, design: own, estimate, leastVariance });
    const benchmark = context.benchmarks.get(id);
    if (benchmark !== undefined) {
      shown.set(id, { design: benchmark, sums: benchmarkSums(benchmark, values) });
    }
  }
  const tests = new Map(
    todays.flatMap(({ domain, estimate }) => {
      const benchmarks = context.benchmarksOf.get(domain);
      if (benchmarks === undefined) return [];
      return [
        [
          domain,
          testAgainstRests({ authority: domain, estimate }, statistic, values, benchmarks, shown, method),
        ],
      ];
    }),
  );
  return {
    statistic,
    figures,
    tests,
    positions: statistic.isHeadline ? positionsOf(context, members) : new Map(),
    changes: changesOf(context, statistic, todays),
  };
}

function figureOf(
  { previous, method: { minCategory } }: ResultContext,
  domain: string,
  statistic: TableStatistic,
  state: FigureState,
  source: Omit<FigureSource, 'minCategory'>,
): Figure | MeanFigure {
  const older = state === 'kept' ? previous?.domains.get(domain) : undefined;
  const from = previous?.id ?? '';
  return statistic.kind === 'share'
    ? shareFigure(
        state,
        { ...source, minCategory },
        statistic,
        keptFigure(older?.figures[statistic.id], from),
      )
    : meanFigure(state, source, statistic, keptFigure(older?.means[statistic.id], from));
}

function bandedMember(low: number, high: number, base: number): Member {
  const share = (count: number) => Math.min(1, Math.max(0, count / Math.max(1, base)));
  return { kind: 'banded', low: share(low), high: share(high), base: Math.max(1, base) };
}

/** Of every authority among the members of its primary benchmark. */
function positionsOf(
  { benchmarksOf, benchmarks, method }: ResultContext,
  members: ReadonlyMap<string, Member>,
): ReadonlyMap<string, Position> {
  const sets = Map.groupBy(benchmarksOf, ([, [primary]]) => primary?.domain);
  const positions = new Map<string, Position>();
  for (const [among, placed] of sets) {
    const set = among === undefined ? undefined : benchmarks.get(among);
    if (among === undefined || set === undefined) continue;
    const own = [...set.members.keys()].flatMap((authority) => members.get(authority) ?? []);
    const found = positionsAmong(among, own, method.intervalLevel);
    for (const [authority] of placed) {
      const position = found.get(authority);
      if (position !== undefined) positions.set(authority, position);
    }
  }
  return positions;
}

function changesOf(
  { earlier, design, method }: ResultContext,
  statistic: TableStatistic,
  todays: readonly Today[],
): ReadonlyMap<string, readonly TestedChange[]> {
  const byEdition = earlier.map((edition) => testChanges(statistic, todays, design, edition, method));
  return new Map(
    todays.map(({ domain }) => [domain, byEdition.flatMap((changes) => changes.get(domain) ?? [])]),
  );
}
