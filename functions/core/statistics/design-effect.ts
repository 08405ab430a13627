import type { WeightingGroup } from './estimate.ts';

/** How unequal weights are. */
export interface WeightQuality {
  /** Kish's design effect 1 + cv²(w) = n·Σw² / (Σw)²; 1 when nobody answered. */
  readonly designEffect: number;
  readonly smallestWeight: number;
  readonly largestWeight: number;
}

/** Source: Kish (1992), Journal of Official Statistics 8; statistics note, 4.2. Undefined without respondents. */
export function weightQuality(groups: readonly WeightingGroup[]): WeightQuality | undefined {
  const some = groups.filter((group) => group.respondents > 0);
  if (some.length === 0) return undefined;
  let respondents = 0;
  let sum = 0;
  let squares = 0;
  for (const group of some) {
    const weight = group.units / group.respondents;
    respondents += group.respondents;
    sum += group.units;
    squares += weight * group.units;
  }
  const weights = some.map((group) => group.units / group.respondents);
  return {
    designEffect: (respondents * squares) / (sum * sum),
    smallestWeight: Math.min(...weights),
    largestWeight: Math.max(...weights),
  };
}
