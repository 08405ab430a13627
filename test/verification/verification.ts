import type { Section } from './agreement.ts';
import { compareAlternatives } from './compare-alternatives.ts';
import { compareDifferences, compareTrend } from './compare-comparisons.ts';
import { compareAtoms, compareDistributions, compareIndices, compareRates } from './compare-counts.ts';
import { compareCategories, compareDisclosure } from './compare-disclosure.ts';
import { compareEstimates } from './compare-estimates.ts';
import { compareEvents } from './compare-events.ts';
import { compareContrasts, compareOverlaps } from './compare-overlaps.ts';
import { compareRanks, compareSpread } from './compare-positions.ts';
import { compareWeighting } from './compare-weighting.ts';
import type { Dataset } from './dataset.ts';
import { designOf, type Parameters } from './survey-design.ts';

export interface Tolerances {
  readonly estimates: number;
  readonly logit: number;
  readonly rake: number;
}

/** Sectors that an edition of two sectors covered: the first two of the set's list. */
const COMMON_SECTORS = ['health', 'education'];

/** Compares every section of a reference that we have a method for. */
export function verify(data: Dataset): readonly Section[] {
  const { reference } = data;
  const parameters: Parameters = reference.meta.parameters;
  const tolerance: Tolerances = {
    estimates: reference.meta.tolerance.estimates_se_ci,
    logit: reference.meta.tolerance.ci_logit,
    rake: reference.meta.tolerance.rake,
  };
  const { estimates: limit } = tolerance;
  const latest = designOf(data, 2026, 'own', parameters);
  const earlierOwn = designOf(data, 2024, 'own', parameters);
  const earlierCurrent = designOf(data, 2024, 'cur', parameters);
  const designs = [latest, earlierOwn, earlierCurrent];
  return [
    compareWeighting(reference.weighting, latest, earlierOwn, earlierCurrent, tolerance),
    compareEstimates(reference.estimates, designs, tolerance),
    compareAlternatives(reference.alternatives, latest, tolerance.rake),
    compareDifferences(reference.differences, latest, limit),
    compareOverlaps(reference.overlap, latest, limit),
    compareContrasts(reference.contrasts, latest, limit),
    compareTrend(reference.trend, earlierCurrent, latest, COMMON_SECTORS, limit),
    compareRanks(reference.ranks, latest, parameters.k_publish, limit),
    compareSpread(reference.spread, latest, parameters.k_publish, limit),
    compareDistributions(reference.distributions, latest, limit),
    compareRates(reference.response_rates, designs, limit),
    compareAtoms(reference.atomic_2026, latest),
    compareIndices(reference.index_sample, data, limit),
    compareEvents(reference.events, data, latest, parameters, limit),
    compareDisclosure(reference.disclosure, latest),
    compareCategories(reference.disclosure_categories, parameters.k_publish),
  ];
}
