import type { FigureState, Pattern, ReleaseTable } from '../../functions/core/release/table.ts';
import { FractionSpace } from './fraction-space.ts';

/**
 * What of a pattern's withheld numbers follows exactly from those told, written without the product's code: the
 * unknowns are how many respondents of each cell hold, don't hold and gave no answer (and of each option),
 * the rows are everything that is told, benchmarks' rests among them.
 */
export function computedExactly(table: ReleaseTable, pattern: Pattern): string[] {
  const found: string[] = [];
  for (const statistic of table.statistics) {
    const state = (domain: string): FigureState =>
      pattern.figures.get(domain)?.get(statistic.id) ?? 'withheld';
    const told: bigint[][] = [];
    const secret: [string, bigint[]][] = [];
    for (const { id, cells } of table.domains) {
      // Columns by cell: holds, holds not, no answer.
      const row = (...kinds: number[]) =>
        rowOver(table.cells.length * 3, cells, (c) => kinds.map((k) => 3 * c + k));
      const [respondents, base, holds] = [row(0, 1, 2), row(0, 1), row(0)];
      if (pattern.participation.get(id) === 'shown') told.push(respondents);
      else secret.push([`${id} participation`, respondents]);
      if (state(id) === 'withheld') secret.push([`${id} ${statistic.id}`, holds]);
      else told.push(base);
      if (state(id) === 'shown') told.push(holds);
      if (state(id) === 'few' || state(id) === 'nearly-all') secret.push([`${id} ${statistic.id}`, holds]);
      const n = sum(cells, (c) => table.cells[c]?.moments.get(statistic.id)?.base ?? 0);
      if (state(id) === 'withheld' && n > 0 && n < 5) secret.push([`${id} ${statistic.id} base`, base]);
    }
    const rests = restsOf(told);
    const space = new FractionSpace([...told, ...rests]);
    for (const [name, row] of secret) if (space.has(row)) found.push(name);
  }
  for (const question of table.questions ?? []) {
    const { options } = question;
    const width = table.cells.length * options.length;
    const told: bigint[][] = [];
    const secret: [string, bigint[]][] = [];
    for (const { id, cells } of table.domains) {
      /** A function of the options over the domain. */
      const over = (f: readonly bigint[]) =>
        rowOver(
          width,
          cells,
          (c) => options.map((_o, i) => c * options.length + i),
          (i) => f[i % options.length] as bigint,
        );
      const ofEach = (value: (option: string) => number) => options.map((option) => BigInt(value(option)));
      const classes = pattern.classes.get(id)?.get(question.id) ?? 'withheld';
      const own = (typeof classes === 'string' ? [] : classes).map((names) =>
        ofEach((o) => Number(names.includes(o))),
      );
      for (const statistic of table.statistics.filter(({ source }) => source?.question === question.id)) {
        const values = statistic.source?.values ?? new Map<string, number>();
        const state = pattern.figures.get(id)?.get(statistic.id);
        const value = ofEach((o) => values.get(o) ?? 0);
        if (state !== 'withheld') own.push(ofEach((o) => Number(values.has(o))));
        if (state === 'shown') own.push(value);
        else secret.push([`${id} ${statistic.id} by its answers`, over(value)]);
      }
      told.push(...own.map(over));
      // The number of answers may be known; that is what a base is.
      const ownSpace = new FractionSpace([
        ...own,
        ofEach((o) => Number(!question.isOrdered || o !== question.dontKnow)),
      ]);
      for (const option of options) {
        const f = ofEach((o) => Number(o === option));
        const count = sum(cells, (c) => table.cells[c]?.options.get(question.id)?.get(option) ?? 0);
        const all = sum(cells, (c) =>
          sum([...(table.cells[c]?.options.get(question.id)?.values() ?? [])], (n) => n),
        );
        // What the domain itself tells and is large enough may be known, too.
        if (ownSpace.has(f) && (count >= 3 || all >= 50)) continue;
        if (all > 0) secret.push([`${id} ${question.id} ${option}`, over(f)]);
      }
    }
    const space = new FractionSpace(told);
    for (const [name, row] of secret) if (space.has(row)) found.push(name);
  }
  return found;
}

/** Differences of rows that are told: what comparisons with the rest of a benchmark are made of. */
function restsOf(told: readonly (readonly bigint[])[]): bigint[][] {
  const largest = told.toSorted((a, b) => count(b) - count(a))[0];
  return largest === undefined
    ? []
    : told.map((row) => row.map((value, i) => (largest[i] as bigint) - value));
}

function count(row: readonly bigint[]): number {
  return row.filter((value) => value !== 0n).length;
}

function rowOver(
  width: number,
  cells: readonly number[],
  columns: (cell: number) => readonly number[],
  value: (column: number) => bigint = () => 1n,
): bigint[] {
  const row = new Array<bigint>(width).fill(0n);
  for (const cell of cells) for (const column of columns(cell)) row[column] = value(column);
  return row;
}

function sum<T>(all: readonly T[], of: (item: T) => number): number {
  return all.reduce((total, item) => total + of(item), 0);
}
