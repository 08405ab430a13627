import { type Estimate, type GroupPart, weightedMean } from './estimate.ts';
import { areAllEqual, totalMoments } from './moments.ts';

/**
 * A raked group: kind × sector by county. `units` is what its respondents stand for after raking, so that
 * `units / respondents` is their weight.
 */
export interface RakedGroup {
  readonly units: number;
  readonly respondents: number;
  readonly row: string;
  readonly column: string;
}

/**
 * The estimator of raked weights: the mean of a domain, and its variance by residuals.
 *
 * Each score y − p is replaced by its residual from a least-squares fit on rows and columns over *all*
 * respondents (those outside the domain have score zero), times the raked weight:
 * `e = w(s − s*)`, `V = (1 − n/N) · n/(n − 1) · (Σe² − (Σe)²/n) / N̂²`. Without `fpc` the first factor is left out.
 *
 * `units` is N of the population. Parts given to the estimator must refer to the groups given here. Source:
 * Deville and Särndal (1992), JASA 87; statistics note, 4.4. Equals `calibrate` in R's survey package.
 */
export function rakedEstimator(
  groups: readonly RakedGroup[],
  units: number,
): (parts: readonly GroupPart[], fpc: boolean) => Estimate | undefined {
  const respondents = groups.reduce((sum, group) => sum + group.respondents, 0);
  const fitOf = twoWayFit(groups);
  const places = new Map<object, number>(groups.map((group, i) => [group, i]));
  return (parts, fpc) => {
    const moments = totalMoments(parts.map((part) => part.moments));
    if (moments.base === 0) return undefined;
    const { mean, weighted, kishBase } = weightedMean(parts);
    const shared = { base: moments.base, df: moments.base - 1, kishBase, moments };
    if (areAllEqual(moments)) return { ...shared, mean: moments.total / moments.base, variance: 0 };

    const scores = new Float64Array(groups.length);
    const squares = new Float64Array(groups.length);
    for (const { group, moments: own } of parts) {
      if (own.base === 0) continue;
      const i = places.get(group) as number;
      scores[i] = own.total - mean * own.base;
      squares[i] = own.squares - 2 * mean * own.total + mean * mean * own.base;
    }
    const fitted = fitOf(scores);
    let sum = 0;
    let sumOfSquares = 0;
    for (const [i, group] of groups.entries()) {
      const weight = group.units / group.respondents;
      const [s, s2, f] = [scores[i] as number, squares[i] as number, fitted[i] as number];
      sum += weight * (s - group.respondents * f);
      sumOfSquares += weight * weight * (s2 - 2 * f * s + group.respondents * f * f);
    }
    const silent = fpc ? Math.max(0, 1 - respondents / units) : 1;
    const spread = Math.max(0, sumOfSquares - (sum * sum) / respondents);
    const variance =
      respondents < 2 ? 0 : (silent * (respondents / (respondents - 1)) * spread) / (weighted * weighted);
    return { ...shared, mean, variance };
  };
}

/**
 * Least squares of scores on row and column effects, each cell counting as many times as it has respondents:
 * from the sum of scores in each cell to the fitted score of its members. The normal equations are decomposed
 * once; effects that cannot be told apart (a part of the table that no other part meets) are set to zero.
 */
export function twoWayFit(
  cells: readonly { readonly row: string; readonly column: string; readonly respondents: number }[],
): (sums: ArrayLike<number>) => Float64Array {
  const names = [
    ...new Set(cells.flatMap(({ row, column }) => [`row ${row}`, `column ${column}`])),
  ].toSorted();
  const place = new Map(names.map((name, i) => [name, i]));
  const effects = cells.map(
    ({ row, column }) =>
      [place.get(`row ${row}`) as number, place.get(`column ${column}`) as number] as const,
  );
  const size = names.length;
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  const at = (i: number) => matrix[i] as Float64Array;
  for (const [i, { respondents }] of cells.entries()) {
    for (const a of effects[i] ?? []) {
      for (const b of effects[i] ?? []) at(a)[b] = (at(a)[b] as number) + respondents;
    }
  }
  const largest = Math.max(1, ...matrix.map((row, i) => row[i] as number));
  const isFree = decompose(matrix, 1e-9 * largest);
  return (sums) => {
    const effect = new Float64Array(size);
    for (const [i, [a, b]] of effects.entries()) {
      effect[a] = (effect[a] as number) + (sums[i] as number);
      effect[b] = (effect[b] as number) + (sums[i] as number);
    }
    solve(matrix, isFree, effect);
    return Float64Array.from(effects, ([a, b]) => (effect[a] as number) + (effect[b] as number));
  };
}

/** Cholesky's decomposition in place, lower triangle; says which pivots were not zero. */
function decompose(matrix: readonly Float64Array[], zero: number): readonly boolean[] {
  const isFree: boolean[] = [];
  for (const [j, row] of matrix.entries()) {
    let pivot = row[j] as number;
    for (let k = 0; k < j; k++) pivot -= (row[k] as number) ** 2;
    isFree.push(pivot > zero);
    row[j] = pivot > zero ? Math.sqrt(pivot) : 0;
    for (const below of matrix.slice(j + 1)) {
      let value = below[j] as number;
      for (let k = 0; k < j; k++) value -= (below[k] as number) * (row[k] as number);
      below[j] = pivot > zero ? value / (row[j] as number) : 0;
    }
  }
  return isFree;
}

/** Solves in place for the decomposition above; an effect without a pivot becomes zero. */
function solve(lower: readonly Float64Array[], isFree: readonly boolean[], values: Float64Array): void {
  const size = values.length;
  for (let i = 0; i < size; i++) {
    let value = values[i] as number;
    for (let k = 0; k < i; k++) value -= (lower[i]?.[k] as number) * (values[k] as number);
    values[i] = isFree[i] ? value / (lower[i]?.[i] as number) : 0;
  }
  for (let i = size - 1; i >= 0; i--) {
    let value = values[i] as number;
    for (let k = i + 1; k < size; k++) value -= (lower[k]?.[i] as number) * (values[k] as number);
    values[i] = isFree[i] ? value / (lower[i]?.[i] as number) : 0;
  }
}
