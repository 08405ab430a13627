import type {
  FigureState,
  Pattern,
  ReleaseTable,
  TableQuestion,
} from '../../functions/core/release/table.ts';
import { FractionSpace } from './fraction-space.ts';

/** A table with what was told of it. */
export interface Told {
  readonly table: ReleaseTable;
  readonly pattern: Pattern;
}

interface Rows {
  /** What each release tells. */
  readonly told: bigint[][][];
  readonly secret: [string, bigint[]][];
}

/**
 * What of the withheld numbers follows exactly from all that is told, and didn't before the last of the releases.
 *
 * Written without the product's code: the unknowns are how many respondents of each cell hold, don't hold and
 * gave no answer (and of each option), apart for every release where a cell's answers have changed; the rows
 * are everything that is told, benchmarks' rests among them.
 */
export function computedExactly(...releases: readonly Told[]): string[] {
  const { table } = releases.at(-1) as Told;
  const all = [
    ...table.statistics.map(({ id }) => figureRows(releases, id)),
    ...(table.questions ?? []).map((question) => answerRows(releases, question)),
  ];
  return all.flatMap(({ told, secret }) => {
    const rows = told.flat();
    const now = new FractionSpace([...rows, ...restsOf(rows)]);
    const before = new FractionSpace(told.slice(0, -1).flat());
    const isTold = new Set(rows.map(String));
    return secret
      .filter(([, row]) => !isTold.has(String(row)) && now.has(row) && !before.has(row))
      .map(([name]) => name);
  });
}

function figureRows(releases: readonly Told[], statistic: string): Rows {
  const columns = columnsOf(releases, 3);
  const told: bigint[][][] = [];
  const secret: [string, bigint[]][] = [];
  for (const [release, { table, pattern }] of releases.entries()) {
    const own: bigint[][] = [];
    for (const { id, cells } of table.domains) {
      const state: FigureState = pattern.figures.get(id)?.get(statistic) ?? 'withheld';
      const row = (...f: number[]) => columns.row(release, cells, f.map(BigInt));
      const [respondents, base, holds] = [row(1, 1, 1), row(1, 1, 0), row(1, 0, 0)];
      if (pattern.participation.get(id) === 'shown') own.push(respondents);
      else secret.push([`${id} participation`, respondents]);
      const isBaseTold = state !== 'withheld' && state !== 'kept';
      const answers = sum(cells, (c) => table.cells[c]?.moments.get(statistic)?.base ?? 0);
      if (isBaseTold) own.push(base);
      else if (answers > 0 && answers < 5) secret.push([`${id} ${statistic} base`, base]);
      if (state === 'shown') own.push(holds);
      else secret.push([`${id} ${statistic}`, holds]);
    }
    told.push(own);
  }
  return { told, secret };
}

function answerRows(
  releases: readonly Told[],
  { id: name, options, isOrdered, dontKnow }: TableQuestion,
): Rows {
  const columns = columnsOf(releases, options.length);
  /** Functions told of the same answers, in this release or before. */
  const toldOf = new Map<string, bigint[][]>();
  const judgements: (() => void)[] = [];
  const ofEach = (value: (option: string) => number) => options.map((option) => BigInt(value(option)));
  const told: bigint[][][] = [];
  const secret: [string, bigint[]][] = [];
  for (const [release, { table, pattern }] of releases.entries()) {
    const rows: bigint[][] = [];
    for (const { id, cells } of table.domains) {
      const over = (f: readonly bigint[]) => columns.row(release, cells, f);
      const classes = pattern.classes.get(id)?.get(name) ?? 'withheld';
      const own = (typeof classes === 'string' ? [] : classes).map((names) =>
        ofEach((o) => Number(names.includes(o))),
      );
      for (const statistic of table.statistics.filter(({ source }) => source?.question === name)) {
        const values = statistic.source?.values ?? new Map<string, number>();
        const state = pattern.figures.get(id)?.get(statistic.id) ?? 'withheld';
        const value = ofEach((o) => values.get(o) ?? 0);
        if (state !== 'withheld' && state !== 'kept') own.push(ofEach((o) => Number(values.has(o))));
        if (state === 'shown') own.push(value);
        else secret.push([`${id} ${statistic.id} by its answers`, over(value)]);
      }
      rows.push(...own.map(over));
      const same = String(over(options.map(() => 1n)));
      toldOf.set(same, [...(toldOf.get(same) ?? []), ...own]);
      const count = (cell: number, option: string) => table.cells[cell]?.options.get(name)?.get(option) ?? 0;
      const answers = sum(cells, (c) => sum(options, (o) => count(c, o)));
      // Judged when all releases have been read: a later one may tell of the same answers what this one withheld.
      judgements.push(() => {
        // The number of answers may be known, and what the domain itself tells and is large enough.
        const known = new FractionSpace([
          ...(toldOf.get(same) ?? []),
          ofEach((o) => Number(!isOrdered || o !== dontKnow)),
        ]);
        for (const option of options) {
          const f = ofEach((o) => Number(o === option));
          const chosen = sum(cells, (c) => count(c, option));
          const isLarge = chosen >= 3 || (chosen === 0 && answers >= 50);
          if (answers > 0 && !(isLarge && known.has(f))) secret.push([`${id} ${name} ${option}`, over(f)]);
        }
      });
    }
    told.push(rows);
  }
  for (const judge of judgements) judge();
  return { told, secret };
}

/** Unknowns: `each` for every cell and every state that its answers have been in. */
function columnsOf(releases: readonly Told[], each: number) {
  const number = new Map<string, number>();
  const column = (release: number, cell: number): number => {
    const { authority, sector, revisions } = releases[release]?.table.cells[cell] ?? {};
    const key = `${authority} ${sector} ${revisions}`;
    if (!number.has(key)) number.set(key, number.size);
    return each * (number.get(key) as number);
  };
  for (const [release, { table }] of releases.entries())
    for (const cell of table.cells.keys()) column(release, cell);
  return {
    row: (release: number, cells: readonly number[], f: readonly bigint[]): bigint[] => {
      const row = new Array<bigint>(each * number.size).fill(0n);
      for (const cell of cells) for (const [i, value] of f.entries()) row[column(release, cell) + i] = value;
      return row;
    },
  };
}

/** Differences of rows that are told: what comparisons with the rest of a benchmark are made of. */
function restsOf(told: readonly (readonly bigint[])[]): bigint[][] {
  const size = (row: readonly bigint[]) => row.filter((value) => value !== 0n).length;
  const largest = told.toSorted((a, b) => size(b) - size(a))[0];
  return largest === undefined
    ? []
    : told.map((row) => row.map((value, i) => (largest[i] as bigint) - value));
}

function sum<T>(all: readonly T[], of: (item: T) => number): number {
  return all.reduce((total, item) => total + of(item), 0);
}
