import { areAllEqual, type Moments, totalMoments } from './moments.ts';

/** A weighting group: units in the frame and respondents, of the whole group whatever domain is looked at. */
export interface WeightingGroup {
  readonly units: number;
  readonly respondents: number;
}

/** What a domain has of one weighting group. */
export interface GroupPart {
  readonly group: WeightingGroup;
  readonly moments: Moments;
}

/** A weighted mean (of a share: of zeros and ones) with the uncertainty of who happened to answer. */
export interface Estimate {
  /** Respondents with a valid answer. */
  readonly base: number;
  /** In the unit of the values. */
  readonly mean: number;
  /** Variance of the mean. */
  readonly variance: number;
  /** Design degrees of freedom: respondents minus groups. May be 0; use at least 1. */
  readonly df: number;
  /** Kish's effective base, (Σw)² / Σw². */
  readonly kishBase: number;
  readonly moments: Moments;
}

/**
 * Mean of a domain under stratified sampling without replacement, with its linearised variance.
 *
 * With w = N/n of each group, N̂ = Σ w·B and p = Σ w·Y / N̂:
 * `V = 1/N̂² Σ w² (1 − n/N) / (n − 1) · (A0 − 2p·A1 + p²·A2)`, where `A0 = n·Y2 − Y²`, `A1 = Y(n − B)`,
 * `A2 = B(n − B)`. Respondents of the group outside the domain, or without a valid answer, count in n with
 * residual zero. Without `fpc` the factor 1 − n/N is left out, as tests of differences need it.
 *
 * Undefined when nobody gave a valid answer. A group of one respondent adds no variance.
 *
 * Source: Särndal, Swensson and Wretman (1992), ch. 5; statistics note, 5.1. Equals `svymean` on the subset of
 * `svydesign(strata = ~g, fpc = ~N)` in R's survey package.
 */
export function estimate(parts: readonly GroupPart[], fpc: boolean): Estimate | undefined {
  const moments = totalMoments(parts.map((part) => part.moments));
  if (moments.base === 0) return undefined;
  const { mean, weighted, kishBase, df } = weightedMean(parts);
  const shared = { base: moments.base, df, kishBase, moments };
  if (areAllEqual(moments)) return { ...shared, mean: moments.total / moments.base, variance: 0 };
  return { ...shared, mean, variance: residualSum(parts, mean, fpc) / (weighted * weighted) };
}

/** The weighted mean itself, with N̂ = Σ w·B, Kish's effective base and respondents less groups. */
export function weightedMean(parts: readonly GroupPart[]): {
  readonly mean: number;
  readonly weighted: number;
  readonly kishBase: number;
  readonly df: number;
} {
  let weighted = 0;
  let weightedTotal = 0;
  let weightedSquares = 0;
  let df = 0;
  for (const { group, moments } of parts) {
    if (moments.base === 0) continue;
    const weight = group.units / group.respondents;
    weighted += weight * moments.base;
    weightedTotal += weight * moments.total;
    weightedSquares += weight * weight * moments.base;
    df += moments.base - 1;
  }
  return { mean: weightedTotal / weighted, weighted, kishBase: (weighted * weighted) / weightedSquares, df };
}

function residualSum(parts: readonly GroupPart[], mean: number, fpc: boolean): number {
  let sum = 0;
  for (const { group, moments } of parts) {
    const { units, respondents } = group;
    if (moments.base === 0 || respondents < 2) continue;
    const weight = units / respondents;
    const silent = fpc ? Math.max(0, 1 - respondents / units) : 1;
    const { base, total, squares } = moments;
    const a0 = productDifference(respondents, squares, total);
    const a1 = total * (respondents - base);
    const a2 = base * (respondents - base);
    const spread = Math.max(0, a0 - 2 * mean * a1 + mean * mean * a2);
    sum += ((weight * weight * silent) / (respondents - 1)) * spread;
  }
  return sum;
}

/** n·Y2 − Y², exactly: the products of a national index exceed what a double holds. */
function productDifference(n: number, squares: number, total: number): number {
  const product = n * squares;
  if (product <= Number.MAX_SAFE_INTEGER && total * total <= Number.MAX_SAFE_INTEGER)
    return product - total * total;
  return Number(BigInt(n) * BigInt(squares) - BigInt(total) * BigInt(total));
}
