import type { GroupPart } from '../statistics/estimate.ts';
import { type DomainDesign, partsOf } from './domain-design.ts';
import type { StatisticValues } from './values.ts';

/** A benchmark's sums of one statistic, ready to have one authority after the other taken out. */
export interface BenchmarkSums {
  readonly parts: readonly GroupPart[];
  readonly base: number;
  readonly total: number;
  /** How many members have answers. */
  readonly contributing: number;
  /** The largest base of a member, and the next. */
  readonly largest: number;
  readonly second: number;
}

/** A benchmark with its members: the authorities whose cells it is made of. */
export interface BenchmarkDesign {
  readonly design: DomainDesign;
  /** Of each member, the places of its cells in the design's list. */
  readonly members: ReadonlyMap<string, readonly number[]>;
}

export function benchmarkDesign(
  design: DomainDesign,
  cells: readonly { readonly authority: string }[],
): BenchmarkDesign {
  const members = Map.groupBy(
    design.cells.keys(),
    (at) => cells[design.cells[at] as number]?.authority ?? '',
  );
  return { design, members };
}

export function benchmarkSums({ design, members }: BenchmarkDesign, values: StatisticValues): BenchmarkSums {
  const parts = partsOf(design, values);
  const bases = [...members.values()]
    .map((places) => places.reduce((sum, at) => sum + (values.base[design.cells[at] as number] as number), 0))
    .toSorted((a, b) => b - a);
  return {
    parts,
    base: bases.reduce((sum, base) => sum + base, 0),
    total: parts.reduce((sum, { moments }) => sum + moments.total, 0),
    contributing: bases.filter((base) => base > 0).length,
    largest: bases[0] ?? 0,
    second: bases[1] ?? 0,
  };
}

/** The benchmark without one of its members; weights and groups stay as they are. */
export function restOf(
  { design, members }: BenchmarkDesign,
  sums: BenchmarkSums,
  values: StatisticValues,
  authority: string,
): GroupPart[] {
  const parts = [...sums.parts];
  for (const at of members.get(authority) ?? []) {
    const cell = design.cells[at] as number;
    const slot = design.slots[at] as number;
    const { group, moments } = parts[slot] as GroupPart;
    parts[slot] = {
      group,
      moments: {
        base: moments.base - (values.base[cell] as number),
        total: moments.total - (values.total[cell] as number),
        squares: moments.squares - (values.squares[cell] as number),
      },
    };
  }
  return parts;
}

/**
 * Whether the rest is one to compare with: at least `fewest` answers, of at least three authorities, none of which
 * has more than half of them. Source: statistics note, 7.4.
 */
export function isRestBenchmark(sums: BenchmarkSums, own: number, fewest: number): boolean {
  const rest = sums.base - own;
  const others = sums.contributing - (own > 0 ? 1 : 0);
  const largest = own === sums.largest ? sums.second : sums.largest;
  return rest >= fewest && others >= 3 && largest * 2 <= rest;
}
