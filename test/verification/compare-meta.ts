import { weightQuality } from '../../functions/core/statistics/design-effect.ts';
import { compareExactly, compareNumber, newSection, type Section } from './agreement.ts';
import type { Dataset } from './dataset.ts';
import { LEVEL, spreadOfType } from './estimate-row.ts';
import type { Labels } from './labels.ts';
import { STATISTICS } from './statistics-of-set.ts';
import { groupsOf, type SurveyDesign, sum } from './survey-design.ts';

// biome-ignore lint/suspicious/noExplicitAny: the reference
type Reference = any;

/** What the reference says of the set as a whole: its size, coverage, spreads and weights. */
export function compareMeta(
  meta: Reference,
  latest: SurveyDesign,
  { latest: label }: Labels,
  data: Dataset,
  tolerance: number,
): Section {
  const section = newSection('meta');
  compareNumber(section, 'confidence', meta.confidence, LEVEL, 0);
  for (const [edition, count] of Object.entries(meta.n_responses)) {
    const own = data.responses.filter((response) => String(response.edition) === edition).length;
    compareNumber(section, `responses of ${edition}`, count, own, 0);
  }
  const covered = latest.cells.filter((cell) => latest.groupW.get(cell) !== undefined);
  const units = (cells: typeof covered) => sum(cells, (cell) => cell.units);
  compareNumber(section, 'units covered', meta[`covered_N_${label}`], units(covered), 0);
  compareNumber(section, 'units', meta[`frame_N_${label}`], units([...latest.cells]), 0);
  const uncovered = latest.cells.filter((cell) => latest.groupW.get(cell) === undefined);
  // A list of one is written as its only member.
  const told = [meta[`not_covered_${label}`] ?? []].flat();
  const sectors = new Set(uncovered.map((cell) => `${cell.type}|${cell.sector}`));
  compareExactly(section, 'not covered', told.toSorted(), [...sectors].toSorted());

  for (const [name, expected] of Object.entries(meta[`s2_by_type_${label}`])) {
    const [type = '', column] = name.split(' ');
    const statistic = STATISTICS.find((one) => one.column === column);
    const spread = statistic && spreadOfType(latest, type, statistic);
    compareNumber(section, `spread of ${name}`, expected, spread, tolerance);
  }
  const weights = weightQuality(groupsOf(latest, 'W').map(({ group }) => group));
  const [smallest, largest] = [meta[`weight_range_W_${label}`]].flat();
  compareNumber(section, 'design effect', meta[`kish_deff_W_${label}`], weights?.designEffect, tolerance);
  compareNumber(section, 'smallest weight', smallest, weights?.smallestWeight, tolerance);
  compareNumber(section, 'largest weight', largest, weights?.largestWeight, tolerance);
  return section;
}
