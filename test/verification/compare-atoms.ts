import { compareExactly, compareFields, newSection, type Section } from './agreement.ts';
import type { Dataset, ResponseRow } from './dataset.ts';
import { indexOf } from './statistics-of-set.ts';
import type { SetCell, SurveyDesign } from './survey-design.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows of the reference
type Row = any;

const DONT_KNOW = '9';

export function compareAtoms(rows: readonly Row[], design: SurveyDesign, name: string): Section {
  const section = newSection(name);
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
