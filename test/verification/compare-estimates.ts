import { compareNumber, newSection, type Section } from './agreement.ts';
import { domainOf } from './domains.ts';
import { estimateFields } from './estimate-row.ts';
import { statistic } from './statistics-of-set.ts';
import type { SurveyDesign, System } from './survey-design.ts';
import type { Tolerances } from './verification.ts';

/** Names of a row, beside which everything is a field to compare. */
const NAMES = new Set(['edition', 'geography', 'system', 'domain_type', 'domain', 'stat', 'kind']);

// biome-ignore lint/suspicious/noExplicitAny: rows of the reference
type Row = any;

export function compareEstimates(
  rows: readonly Row[],
  designs: readonly SurveyDesign[],
  tolerance: Tolerances,
): Section {
  const section = newSection('estimates');
  for (const row of rows) {
    const key = [row.edition, row.geography, row.system, row.domain_type, row.domain, row.stat].join(' ');
    const design = designs.find((d) => d.edition === row.edition && d.geography === row.geography);
    if (design === undefined) {
      section.missing.push(key);
      continue;
    }
    const { isIn, type } = domainOf(design, row.domain_type, row.domain);
    const fields = estimateFields(design, row.system as System, statistic(row.stat), isIn, type);
    for (const [name, expected] of Object.entries(row)) {
      if (NAMES.has(name)) continue;
      const limit = name === 'ci_logit' ? tolerance.logit : tolerance.estimates;
      // An interval built on a standard error of 0 may differ as much as that error may.
      const noise = name === 'se' || (row.se !== undefined && row.se !== null && row.se < 1e-7) ? 1e-7 : 0;
      const actual = fields[name];
      if (Array.isArray(expected)) {
        for (const [i, value] of expected.entries()) {
          compareNumber(
            section,
            `${key} ${name}[${i}]`,
            value,
            (actual as readonly number[] | undefined)?.[i],
            limit,
            noise,
          );
        }
      } else compareNumber(section, `${key} ${name}`, expected, actual as number | undefined, limit, noise);
    }
  }
  return section;
}
