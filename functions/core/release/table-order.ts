import type { ReleaseTable, TableCell } from './table.ts';

/** Fixes the order of everything in a table, since sums of fractions depend on it in their last digits. */
export function inOrder(table: ReleaseTable): ReleaseTable {
  const order = cellOrder(table);
  const places = new Map(order.map((from, to) => [from, to]));
  return {
    cells: order.map((i) => table.cells[i] as TableCell),
    domains: byId(table.domains).map((domain) => ({
      ...domain,
      cells: domain.cells.map((i) => places.get(i) as number).toSorted((a, b) => a - b),
    })),
    statistics: byId(table.statistics),
    ...(table.questions === undefined ? {} : { questions: byId(table.questions) }),
  };
}

/** Of each place in the fixed order, the index of its cell in the table as it was given. */
export function cellOrder({ cells }: ReleaseTable): readonly number[] {
  const names = cells.map(({ authority, sector }) => `${authority}#${sector}`);
  return [...cells.keys()].toSorted((a, b) => compare(names[a] as string, names[b] as string));
}

/** The table's whole numbers as one text, for its fingerprint; of a table in order. */
export function tableText({ cells }: ReleaseTable): string {
  const rows = cells.map(({ moments, options, authority, kind, sector, county, region, ...counts }) => [
    [authority, kind, sector, county, region],
    [counts.units, counts.respondents, counts.revisions],
    byName(moments).map(([name, { base, total, squares }]) => [name, base, total, squares]),
    byName(options).map(([name, own]) => [name, byName(own)]),
  ]);
  return JSON.stringify(rows);
}

function byName<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].toSorted(([a], [b]) => compare(a, b));
}

function byId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => compare(a.id, b.id));
}

/** By code unit, so that the order is the same on every machine and in every locale. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
