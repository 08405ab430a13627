import { countOf, type Sums, totalOf } from '../aggregation/sums.ts';
import type { FrameCount } from '../edition/unit.ts';
import type { Authority, Register } from '../register/register.ts';

/** The sums of one cell: authority × sector. */
export interface CellSums extends Sums {
  readonly authority: string;
  readonly sector: string;
}

/** One cell with all that is computed from it. */
export interface Cell extends CellSums {
  readonly kind: Authority['kind'];
  readonly units: number;
  readonly respondents: number;
}

/** Cells by authority. */
export type Cells = ReadonlyMap<string, readonly Cell[]>;

/** Every cell of the frame with its sums; a cell that nobody answered in has none. */
export function cellsOf(register: Register, frame: readonly FrameCount[], sums: readonly CellSums[]): Cells {
  const kinds = new Map(register.authorities.map(({ code, kind }) => [code, kind]));
  const sumsByCell = new Map(sums.map((cell) => [`${cell.authority}#${cell.sector}`, cell]));
  const cells = new Map<string, Cell[]>();
  for (const { authority, sector, units } of frame) {
    const own: Sums = sumsByCell.get(`${authority}#${sector}`) ?? { counts: {} };
    const kind = kinds.get(authority) ?? 'municipality';
    const respondents = countOf(own, 'respondents');
    const cell: Cell = { authority, sector, kind, units, respondents, counts: own.counts };
    cells.set(authority, [...(cells.get(authority) ?? []), cell]);
  }
  return cells;
}

/** Units and respondents of a weighting group: they make its weight. */
export interface Weight {
  readonly units: number;
  readonly respondents: number;
}

/** Weights of system W, first version: a sector in the whole country, municipalities and counties apart. */
export function sectorWeights(cells: Cells): ReadonlyMap<string, Weight> {
  const weights = new Map<string, { units: number; respondents: number }>();
  for (const cell of [...cells.values()].flat()) {
    const name = `${cell.kind}#${cell.sector}`;
    const weight = weights.get(name) ?? { units: 0, respondents: 0 };
    weights.set(name, {
      units: weight.units + cell.units,
      respondents: weight.respondents + cell.respondents,
    });
  }
  return weights;
}

/** The sums of a cell from those of its blocks. */
export function cellSums(authority: string, sector: string, blocks: readonly Sums[]): CellSums {
  return { authority, sector, ...totalOf(blocks) };
}
