import { weightQuality } from '../statistics/design-effect.ts';
import { earlyLateDifference } from './early-late.ts';
import { ratesOf } from './rates.ts';
import type { Domain, Method, Quality } from './release.ts';
import type { ReleaseDesign } from './release-design.ts';
import type { ReleaseInput } from './release-input.ts';
import { rounded } from './rounding.ts';

/**
 * How good the release is. The range of weights is that of groups with at least `minBase` respondents: the weight
 * of a smaller one would give its number of respondents, since units are known.
 */
export function qualityOf(
  { table, early }: Pick<ReleaseInput, 'table' | 'early'>,
  { population, everybody, covers }: ReleaseDesign,
  domains: readonly Domain[],
  method: Method,
): Quality {
  const weights = weightQuality(population.groups);
  const told = weightQuality(population.groups.filter((group) => group.respondents >= method.minBase));
  const sectors = new Set(
    table.cells.filter((cell) => cell.units > 0).map((cell) => `${cell.kind}|${cell.sector}`),
  );
  const difference =
    early === undefined
      ? undefined
      : earlyLateDifference(everybody, table.cells, early, table.statistics, method.freeBase);
  return {
    designEffect: rounded(weights?.designEffect ?? 1, 2),
    smallestWeight: rounded(told?.smallestWeight ?? 1, 2),
    largestWeight: rounded(told?.largestWeight ?? 1, 2),
    weightingGroups: population.groups.length,
    notCovered: [...sectors].filter((sector) => !covers.has(sector)).toSorted(),
    coveredUnits: everybody.units,
    units: table.cells.reduce((sum, cell) => sum + cell.units, 0),
    rates: ratesOf(domains),
    ...(difference === undefined ? {} : { earlyLate: difference }),
  };
}
