import { newSection, type Section } from './agreement.ts';
import { compareAlternatives } from './compare-alternatives.ts';
import { compareAtoms, compareIndices } from './compare-atoms.ts';
import { compareDifferences } from './compare-differences.ts';
import { compareCategories, compareDisclosure } from './compare-disclosure.ts';
import { compareDistributions } from './compare-distributions.ts';
import { compareEstimates } from './compare-estimates.ts';
import { compareEvents } from './compare-events.ts';
import { compareMeta } from './compare-meta.ts';
import { compareContrasts, compareOverlaps } from './compare-overlaps.ts';
import { compareRanks, compareSpread } from './compare-positions.ts';
import { compareRates } from './compare-rates.ts';
import { compareTrend } from './compare-trend.ts';
import { compareWeighting } from './compare-weighting.ts';
import type { Dataset } from './dataset.ts';
import { labelsOf } from './labels.ts';
import { designOf, type Parameters, type SurveyDesign } from './survey-design.ts';
import type { Tolerances } from './tolerances.ts';

/** Sectors that an edition of two sectors covered: the first two of the reference's list. */
const COMMON_SECTORS = ['health', 'education'];

/**
 * Compares every section of a reference. A section that the reference lacks, one that we have no method for, and one
 * that cannot be computed are sections that do not agree.
 */
export function verify(data: Dataset): readonly Section[] {
  return sectionNames(data).map((name) => verifySection(data, name));
}

/** The sections that there are methods for, and those of the reference. */
export function sectionNames(data: Dataset): readonly string[] {
  return [...new Set([...comparisonsOf(data).keys(), ...Object.keys(data.reference)])];
}

export function verifySection(data: Dataset, name: string): Section {
  const compare = comparisonsOf(data).get(name);
  if (compare === undefined) return missing(name, 'there is no method for it');
  if (data.reference[name] === undefined) return missing(name, 'the reference lacks it');
  try {
    return compare();
  } catch (error) {
    return missing(name, String(error));
  }
}

function missing(name: string, why: string): Section {
  const section = newSection(name);
  section.missing.push(why);
  return section;
}

function comparisonsOf(data: Dataset): ReadonlyMap<string, () => Section> {
  const { reference } = data;
  const parameters: Parameters = reference.meta.parameters;
  const { tolerance } = reference.meta;
  const limits: Tolerances = {
    estimates: tolerance.estimates_se_ci,
    logit: tolerance.ci_logit,
    rake: tolerance.rake,
  };
  const limit = limits.estimates;
  const editions = [...new Set(data.frame.map(({ edition }) => edition))].toSorted((a, b) => a - b);
  const [first = 0, last = first] = [editions[0], editions.at(-1)];
  const labels = labelsOf(reference, first, last);
  const atoms = `atomic_${labels.latest}`;
  const { latest, earlierOwn, earlierCurrent } = designsOf(data, first, last);
  const designs = [latest, earlierOwn, earlierCurrent];
  const fewest = parameters.k_publish;
  return new Map([
    ['meta', () => compareMeta(reference.meta, latest, labels, data, limit)],
    [
      'weighting',
      () => compareWeighting(reference.weighting, latest, earlierOwn, earlierCurrent, labels, limits),
    ],
    ['estimates', () => compareEstimates(reference.estimates, designs, limits, parameters.nmin_M)],
    ['alternatives', () => compareAlternatives(reference.alternatives, latest, limits.rake)],
    ['differences', () => compareDifferences(reference.differences, latest, fewest, limit)],
    ['overlap', () => compareOverlaps(reference.overlap, latest, limit)],
    ['contrasts', () => compareContrasts(reference.contrasts, latest, limit)],
    [
      'trend',
      () => compareTrend(reference.trend, earlierCurrent, latest, COMMON_SECTORS, labels, fewest, limit),
    ],
    ['ranks', () => compareRanks(reference.ranks, latest, fewest, limit)],
    ['spread', () => compareSpread(reference.spread, latest, fewest, limit)],
    ['distributions', () => compareDistributions(reference.distributions, latest, limit)],
    ['response_rates', () => compareRates(reference.response_rates, designs, limit)],
    [atoms, () => compareAtoms(reference[atoms], latest, atoms)],
    ['index_sample', () => compareIndices(reference.index_sample, data, limit)],
    ['events', () => compareEvents(reference.events, data, latest, parameters, limit)],
    ['disclosure', () => compareDisclosure(reference.disclosure, latest)],
    ['disclosure_categories', () => compareCategories(reference.disclosure_categories, fewest)],
  ]);
}

interface Designs {
  readonly latest: SurveyDesign;
  readonly earlierOwn: SurveyDesign;
  readonly earlierCurrent: SurveyDesign;
}

/** By responses, which the designs are made from. */
const KNOWN = new WeakMap<object, Designs>();

function designsOf(data: Dataset, first: number, last: number): Designs {
  const known = KNOWN.get(data.responses);
  if (known !== undefined) return known;
  const parameters: Parameters = data.reference.meta.parameters;
  const designs = {
    latest: designOf(data, last, 'own', parameters),
    earlierOwn: designOf(data, first, 'own', parameters),
    earlierCurrent: designOf(data, first, 'cur', parameters),
  };
  KNOWN.set(data.responses, designs);
  return designs;
}
