import type { Domain, Figure, Method, Quality, Release } from '../../functions/core/release/release.ts';
import { gradeOf } from '../../functions/core/statistics/grade.ts';

/** The method with the limits that an edition has when its plan says nothing. */
export const METHOD: Method = {
  version: '2',
  weighting: 'groups',
  fewestInGroup: 20,
  largestWeight: 2.5,
  fewestInOwnGroup: 5,
  intervalLevel: 0.95,
  falseDiscoveryRate: 0.05,
  leastDifference: { share: 0.1, scale: 0.5, index: 5 },
  minBase: 5,
  minBaseSensitive: 10,
  minCategory: 3,
  freeBase: 50,
};

const QUALITY: Quality = {
  designEffect: 1.1,
  smallestWeight: 1.5,
  largestWeight: 4,
  weightingGroups: 40,
  notCovered: [],
  coveredUnits: 13_400,
  units: 13_400,
  rates: [],
};

/** What every release of tests has beside its domains. */
export const RELEASE_FRAME = {
  schema: 'innovasjonsbarometer/release/2',
  publication: { kind: 'final' },
  method: METHOD,
  input: '0'.repeat(64),
  quality: QUALITY,
  withheld: { domains: 0, figures: 0, bands: 0 },
} as const satisfies Partial<Release>;

/** What a domain has beside its shares, where a test is not about it. */
export const NOTHING_ELSE = {
  means: {},
  distributions: {},
  comparisons: {},
  positions: {},
  trend: {},
} as const satisfies Partial<Domain>;

/** A share with an interval, graded as a release grades it. */
export function shown(share: number, low: number, high: number, base: number): Figure {
  return { kind: 'shown', share, low, high, base, grade: gradeOf({ low, high }, { low: 0, high: 1 }) };
}
