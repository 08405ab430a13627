import type { EditionPlan } from '../edition/edition.ts';
import type { Method } from './release.ts';

/** The parameters of the method that an edition is published by, as its plan sets them. */
export function methodOf({ method, thresholds, intervalLevel }: EditionPlan): Method {
  return {
    version: '2',
    weighting: method.weighting,
    fewestInGroup: method.fewestInGroup,
    largestWeight: method.largestWeight,
    fewestInOwnGroup: method.fewestInOwnGroup,
    intervalLevel,
    falseDiscoveryRate: method.falseDiscoveryRate,
    leastDifference: { ...method.leastDifference },
    minBase: thresholds.minBase,
    minBaseSensitive: thresholds.minBaseSensitive,
    minCategory: thresholds.minCategory,
    freeBase: thresholds.freeBase,
  };
}
