import { responseRates } from '../../functions/core/statistics/response-rates.ts';
import { compareFields, expectRows, newSection, type Section } from './agreement.ts';
import { type SurveyDesign, sum } from './survey-design.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows of the reference
type Row = any;

export function compareRates(
  rows: readonly Row[],
  designs: readonly SurveyDesign[],
  tolerance: number,
): Section {
  const section = newSection('response_rates');
  for (const row of rows) {
    const design = designs.find((d) => d.edition === row.edition && d.geography === 'own');
    const sectors = new Set(design?.cells.map((c) => c.sector));
    const cells = (design?.cells ?? []).filter(
      (c) =>
        row.domain === 'national' ||
        (sectors.has(row.domain) ? c.sector === row.domain : c.county === row.domain && c.type === 'K'),
    );
    const status = (wanted: string) =>
      sum(cells, (c) => c.responses.filter((r) => r.status === wanted).length);
    const [complete, partial] = [status('I'), status('P')];
    const refused = sum(cells, (c) => c.row.refused);
    const noContact = sum(cells, (c) => c.row.noContact);
    const ineligible = sum(cells, (c) => c.row.ineligible);
    const unknown = sum(cells, (c) => c.units) - complete - partial - refused - noContact;
    const rates = responseRates({ complete, partial, refused, noContact, unknown, ineligible });
    compareFields(
      section,
      `${row.edition} ${row.domain}`,
      row,
      {
        N_listed: sum(cells, (c) => c.row.listed),
        ineligible,
        I: complete,
        P: partial,
        R: refused,
        NC: noContact,
        UO: unknown,
        e: rates.eligibility,
        RR1: rates.rr1,
        RR2: rates.rr2,
        RR3: rates.rr3,
        RR4: rates.rr4,
        RR5: rates.rr5,
        RR6: rates.rr6,
      },
      tolerance,
    );
  }
  for (const { edition, cells } of designs.filter((d) => d.geography === 'own')) {
    const counties = cells.filter((c) => c.type === 'K').map((c) => c.county);
    const domains = new Set(['national', ...cells.map((c) => c.sector), ...counties]);
    expectRows(
      section,
      [...domains].map((domain) => `${edition} ${domain}`),
      rows.map((row) => `${row.edition} ${row.domain}`),
    );
  }
  return section;
}
