import { compareNumber, expectRows, newSection, type Section } from './agreement.ts';
import { domainOf } from './domains.ts';
import { estimateFields } from './estimate-row.ts';
import { DOMAIN_TYPES, domainsWithRows } from './expected-domains.ts';
import { statistic } from './statistics-of-set.ts';
import type { SurveyDesign, System } from './survey-design.ts';
import type { Tolerances } from './tolerances.ts';

/** Names of a row, beside which everything is a field to compare. */
const NAMES = new Set(['edition', 'geography', 'system', 'domain_type', 'domain', 'stat', 'kind']);

// biome-ignore lint/suspicious/noExplicitAny: rows of the reference
type Row = any;

export function compareEstimates(
  rows: readonly Row[],
  designs: readonly SurveyDesign[],
  tolerance: Tolerances,
  fewestInCell: number,
): Section {
  const section = newSection('estimates');
  for (const row of rows) {
    const design = designs.find((d) => d.edition === row.edition && d.geography === row.geography);
    if (design === undefined) section.missing.push(keyOf(row));
    else compareRow(section, row, design, tolerance);
  }
  expectRows(section, expectedRows(rows, designs, fewestInCell), rows.map(keyOf));
  return section;
}

function compareRow(section: Section, row: Row, design: SurveyDesign, tolerance: Tolerances): void {
  const { isIn, type } = domainOf(design, row.domain_type, row.domain);
  const fields = estimateFields(design, row.system as System, statistic(row.stat), isIn, type);
  // An interval built on a standard error of 0 may differ as much as that error may.
  const isExact = row.se !== undefined && row.se !== null && row.se < 1e-7;
  for (const [name, expected] of Object.entries(row)) {
    if (NAMES.has(name)) continue;
    const limit = name === 'ci_logit' ? tolerance.logit : tolerance.estimates;
    const noise = name === 'se' || isExact ? 1e-7 : 0;
    const actual = fields[name];
    if (!Array.isArray(expected)) {
      compareNumber(section, `${keyOf(row)} ${name}`, expected, actual as number | undefined, limit, noise);
      continue;
    }
    const own = actual as readonly number[] | undefined;
    for (const [i, value] of expected.entries()) {
      compareNumber(section, `${keyOf(row)} ${name}[${i}]`, value, own?.[i], limit, noise);
    }
  }
}

/** Every domain of every kind, for each statistic that the reference has of that kind, and at least one of each. */
function* expectedRows(
  rows: readonly Row[],
  designs: readonly SurveyDesign[],
  fewestInCell: number,
): Generator<string> {
  const [latest] = designs;
  for (const design of designs) {
    const { edition, geography } = design;
    const own = rows.filter((row) => row.edition === edition && row.geography === geography);
    for (const [system, type] of DOMAIN_TYPES) {
      const stats = new Set(
        own.filter((row) => row.system === system && row.domain_type === type).map((row) => row.stat),
      );
      const isLatestOnly = type === 'municipality_sector' || (type === 'municipality' && system === 'W');
      if (stats.size === 0 && (design === latest || !isLatestOnly)) stats.add('q1_innov');
      for (const domain of stats.size === 0 ? [] : domainsWithRows(design, system, type, fewestInCell)) {
        for (const stat of stats) {
          yield keyOf({ edition, geography, system, domain_type: type, domain, stat });
        }
      }
    }
  }
}

function keyOf({ edition, geography, system, domain_type: type, domain, stat }: Row): string {
  return [edition, geography, system, type, domain, stat].join(' ');
}
