import { distribution } from '../../functions/core/statistics/distribution.ts';
import { responseRates } from '../../functions/core/statistics/response-rates.ts';
import { compareExactly, compareFields, newSection, type Section } from './agreement.ts';
import type { Dataset, ResponseRow } from './dataset.ts';
import { indexOf } from './statistics-of-set.ts';
import { groupsOf, type In, type SetCell, type SurveyDesign, sum } from './survey-design.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows of the reference
type Row = any;

const POINTS = 6;
const DONT_KNOW = '9';

export function compareDistributions(rows: readonly Row[], design: SurveyDesign, tolerance: number): Section {
  const section = newSection('distributions');
  for (const row of rows) {
    const isIn: In = (c) => row.domain === 'national' || (c.county === row.domain && c.type === 'K');
    const parts = groupsOf(design, 'W').map(({ group, cells }) => {
      const answers = cells.filter(isIn).flatMap((c) => c.responses.map((r) => r.answers[row.stat]));
      return {
        weight: group.units / group.respondents,
        counts: Array.from({ length: POINTS }, (_, i) => answers.filter((a) => a === String(i + 1)).length),
        dontKnow: answers.filter((a) => a === DONT_KNOW).length,
      };
    });
    const found = distribution(parts, POINTS);
    if (found === undefined) {
      section.missing.push(row.domain);
      continue;
    }
    const counts = Array.from({ length: POINTS }, (_, i) => sum(parts, (p) => p.counts[i] ?? 0));
    const known = sum(parts, (p) => p.weight * sum(p.counts, (n) => n));
    const unsure = sum(parts, (p) => p.weight * p.dontKnow);
    compareFields(
      section,
      row.domain,
      row,
      {
        base: sum(counts, (n) => n),
        counts,
        weighted_shares: found.shares,
        cumulative: found.cumulative,
        median: found.median + 1,
        interpolated_median: found.interpolatedMedian,
        mean: sum(
          found.shares.map((share, i) => share * (i + 1)),
          (x) => x,
        ),
        base_incl_dk: sum(counts, (n) => n) + sum(parts, (p) => p.dontKnow),
        share_dk: unsure / (known + unsure),
      },
      tolerance,
    );
  }
  return section;
}

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
        e: rates?.eligibility,
        RR1: rates?.rr1,
        RR2: rates?.rr2,
        RR3: rates?.rr3,
        RR4: rates?.rr4,
        RR5: rates?.rr5,
        RR6: rates?.rr6,
      },
      tolerance,
    );
  }
  return section;
}

export function compareAtoms(rows: readonly Row[], design: SurveyDesign): Section {
  const section = newSection('atomic_2026');
  for (const row of rows) {
    const cell = design.cells.find((c) => nameOf(c) === row.cell);
    if (cell === undefined) {
      section.missing.push(row.cell);
      continue;
    }
    compareExactly(section, row.cell, row, atomOf(cell));
  }
  compareExactly(
    section,
    'cells with answers',
    rows.length,
    design.cells.filter((c) => c.respondents > 0).length,
  );
  return section;
}

function nameOf({ row }: SetCell): string {
  return [row.edition, row.mun, row.sector, row.munCur].join('|');
}

function atomOf(cell: SetCell): Row {
  const { responses } = cell;
  const count = (isCounted: (r: ResponseRow) => boolean) => responses.filter(isCounted).length;
  const asked = (name: string) => count((r) => r.answers[name] !== undefined);
  const yes = (name: string, value = '1') => count((r) => r.answers[name] === value);
  const scale = (name: string) => ['1', '2', '3', '4', '5', '6', DONT_KNOW].map((point) => yes(name, point));
  const index = responses.map(indexOf).filter((value) => value !== undefined);
  return {
    cell: nameOf(cell),
    n: responses.length,
    I: count((r) => r.status === 'I'),
    P: count((r) => r.status === 'P'),
    q1: { base: asked('q1_innov'), yes: yes('q1_innov') },
    q2: Object.fromEntries(['A', 'B', 'C', 'D', 'E'].map((phase) => [phase, yes('q2_phase', phase)])),
    q3: { base: asked('q3a'), a: yes('q3a'), b: yes('q3b'), c: yes('q3c'), d: yes('q3d') },
    q4: scale('q4_culture'),
    q5: scale('q5_leader'),
    q6: { base: asked('q6_shared'), yes: yes('q6_shared') },
    index_milli: {
      base: index.length,
      sum: index.reduce((total, value) => total + value, 0),
      sumsq: String(index.reduce((total, value) => total + BigInt(value) ** 2n, 0n)),
    },
  };
}

export function compareIndices(rows: readonly Row[], data: Dataset, tolerance: number): Section {
  const section = newSection('index_sample');
  for (const row of rows) {
    const response = data.responses.find((r) => r.id === row.resp_id);
    const value = response === undefined ? undefined : indexOf(response);
    compareFields(
      section,
      row.resp_id,
      row,
      { index: value === undefined ? undefined : value / 1000 },
      tolerance,
    );
  }
  return section;
}
