import { countOf, totalOf } from '../aggregation/sums.ts';
import type { FrameCount } from '../edition/unit.ts';
import type { Dispositions } from '../statistics/response-rates.ts';
import type { ReleaseTable } from './table.ts';
import type { SummedBlock } from './table-of.ts';

/**
 * What became of the units of each cell of the table. A break-off counts as refused; a unit that neither answered,
 * broke off nor was out of reach never reacted, also where its answers were erased.
 */
export function cellDispositions(
  { cells }: ReleaseTable,
  frame: readonly FrameCount[],
  blocks: readonly SummedBlock[],
): readonly Dispositions[] {
  const name = (cell: { readonly authority: string; readonly sector: string }) =>
    `${cell.authority}#${cell.sector}`;
  const counts = Map.groupBy(frame, name);
  const byCell = Map.groupBy(blocks, ({ block }) => name(block));
  return cells.map((cell): Dispositions => {
    const own = counts.get(name(cell)) ?? [];
    const sums = totalOf(byCell.get(name(cell)) ?? []);
    const [complete, partial, refused] = [
      countOf(sums, 'complete'),
      countOf(sums, 'partial'),
      countOf(sums, 'break-off'),
    ];
    // Somebody whose mail came back may have answered all the same, by another way.
    const silent = cell.units - complete - partial - refused;
    const noContact = Math.min(silent, total(own, 'noContact'));
    const unknown = silent - noContact;
    return { complete, partial, refused, noContact, unknown, ineligible: total(own, 'ineligible') };
  });
}

export function totalDispositions(all: Iterable<Dispositions>): Dispositions {
  const sum = { complete: 0, partial: 0, refused: 0, noContact: 0, unknown: 0, ineligible: 0 };
  for (const one of all) {
    for (const key of Object.keys(sum) as (keyof Dispositions)[]) sum[key] += one[key];
  }
  return sum;
}

function total(counts: readonly FrameCount[], what: 'noContact' | 'ineligible'): number {
  return counts.reduce((sum, count) => sum + (count[what] ?? 0), 0);
}
