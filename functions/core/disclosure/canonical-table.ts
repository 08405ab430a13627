import type { ReleaseTable } from '../release/table.ts';
import { cellName } from './earlier.ts';

/** The same table with everything in order of name, so that no choice depends on the order it came in. */
export function canonicalTable({ cells, domains, statistics, questions = [] }: ReleaseTable): ReleaseTable {
  const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
    all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const names = cells.map(cellName);
  const order = [...cells.keys()].toSorted((a, b) => ((names[a] as string) < (names[b] as string) ? -1 : 1));
  const place = new Int32Array(cells.length);
  for (const [to, from] of order.entries()) place[from] = to;
  return {
    cells: order.map((from) => cells[from] as ReleaseTable['cells'][number]),
    domains: byId(domains).map((domain) => ({
      ...domain,
      cells: domain.cells.map((cell) => place[cell] as number).toSorted((a, b) => a - b),
    })),
    statistics: byId(statistics),
    questions: byId(questions),
  };
}
