/** A cell of a two-way table: respondents, and the row and column it lies in. */
export interface RakingCell {
  readonly row: string;
  readonly column: string;
  readonly respondents: number;
}

export class RakingError extends Error {
  override readonly name = 'RakingError';
}

const PRECISION = 1e-10;
const MOST_ROUNDS = 200;

/**
 * Weights by cell that meet the units of every row and of every column: iterative proportional fitting on counts.
 *
 * Rows and columns that are not in the table, or whose target is missing, are an error of the caller's: a margin
 * without respondents must be merged first.
 *
 * @throws {RakingError} when a margin has units and no respondents, or the margins cannot be met.
 *
 * Source: Deming and Stephan (1940); statistics note, 4.4.
 */
export function rake(
  cells: readonly RakingCell[],
  rows: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, number>,
): readonly number[] {
  const weights = cells.map(() => 1);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const change = Math.max(
      scaleTo(cells, weights, (cell) => cell.row, rows),
      scaleTo(cells, weights, (cell) => cell.column, columns),
    );
    if (change < PRECISION) return weights;
  }
  throw new RakingError(`The margins were not met in ${MOST_ROUNDS} rounds`);
}

/** Scales the weights to one margin; the largest relative change. */
function scaleTo(
  cells: readonly RakingCell[],
  weights: number[],
  margin: (cell: RakingCell) => string,
  targets: ReadonlyMap<string, number>,
): number {
  const sums = new Map<string, number>();
  for (const [i, cell] of cells.entries()) {
    const name = margin(cell);
    sums.set(name, (sums.get(name) ?? 0) + cell.respondents * (weights[i] as number));
  }
  for (const [name, target] of targets) {
    if (target > 0 && !((sums.get(name) ?? 0) > 0)) throw new RakingError(`Nobody answered in ${name}`);
  }
  let change = 0;
  for (const [i, cell] of cells.entries()) {
    const sum = sums.get(margin(cell)) as number;
    if (sum === 0) continue;
    const factor = (targets.get(margin(cell)) as number) / sum;
    change = Math.max(change, Math.abs(factor - 1));
    weights[i] = (weights[i] as number) * factor;
  }
  return change;
}
