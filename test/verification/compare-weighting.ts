import { rake } from '../../functions/core/statistics/rake.ts';
import { compareExactly, compareFields, expectRows, newSection, type Section } from './agreement.ts';
import type { Labels } from './labels.ts';
import { groupsOf, type SurveyDesign, sum } from './survey-design.ts';

// biome-ignore lint/suspicious/noExplicitAny: the reference
type Reference = any;

export function compareWeighting(
  reference: Reference,
  latest: SurveyDesign,
  earlierOwn: SurveyDesign,
  earlierCurrent: SurveyDesign,
  labels: Labels,
  tolerance: { readonly estimates: number; readonly rake: number },
): Section {
  const section = newSection('weighting');
  for (const [name, design] of [
    [`groups_W_${labels.latest}`, latest],
    [`groups_W_${labels.earlier}_own`, earlierOwn],
    [`groups_W_${labels.earlier}_current_map`, earlierCurrent],
  ] as const) {
    const own = new Map(
      groupsOf(design, 'W').map(({ group, cells }) => [
        design.groupW.get(cells[0] as (typeof cells)[number]),
        group,
      ]),
    );
    compareExactly(
      section,
      `${name} names`,
      reference[name].map((g: Reference) => g.g).toSorted(),
      [...own.keys()].toSorted(),
    );
    for (const row of reference[name]) {
      const group = own.get(row.g);
      if (group === undefined) continue;
      const actual = { N: group.units, n: group.respondents, w: group.units / group.respondents };
      compareFields(section, `${name} ${row.g}`, row, actual, tolerance.estimates);
    }
  }
  const weightingCells: readonly Reference[] = reference[`cells_W_${labels.latest}`];
  for (const row of weightingCells) {
    const cells = latest.cells.filter(
      (c) =>
        c.type === row.type && c.county === row.county && c.sector === row.sector && c.region === row.region,
    );
    const actual = {
      N: sum(cells, (c) => c.units),
      n: sum(cells, (c) => c.respondents),
      g: latest.groupW.get(cells[0] as (typeof cells)[number]),
    };
    compareFields(section, `cell ${row.type} ${row.county} ${row.sector}`, row, actual, 0);
  }
  expectRows(
    section,
    latest.cells.map((c) => [c.type, c.county, c.sector].join(' ')),
    weightingCells.map((row) => [row.type, row.county, row.sector].join(' ')),
  );
  compareOwnGroups(section, reference[`groups_M_${labels.latest}`], latest);
  compareRaking(section, reference[`rake_weights_${labels.latest}`], latest, tolerance.rake);
  return section;
}

/** The names of own groups are ours; that the same sectors share one is compared. */
function compareOwnGroups(section: Section, rows: readonly Reference[], design: SurveyDesign): void {
  for (const [mun, own] of Map.groupBy(rows, (row) => row.mun as string)) {
    const wanted = [...Map.groupBy(own, (row) => row.mg as string).values()].map((g) =>
      g.map((r) => r.sector).toSorted(),
    );
    const cells = design.cells.filter((c) => c.mun === mun);
    const actual = [...Map.groupBy(cells, (c) => design.groupM.get(c)).values()].map((g) =>
      [...new Set(g.map((c) => c.sector))].toSorted(),
    );
    compareExactly(section, `own groups of ${mun}`, wanted.toSorted(byText), actual.toSorted(byText));
  }
  expectRows(
    section,
    design.cells.map((c) => c.mun),
    rows.map((row) => row.mun as string),
  );
}

function byText(a: readonly string[], b: readonly string[]): number {
  return a.join() < b.join() ? -1 : 1;
}

function compareRaking(
  section: Section,
  rows: readonly Reference[],
  design: SurveyDesign,
  tolerance: number,
): void {
  const { cells, weights } = rakedWeights(design);
  for (const row of rows) {
    const i = cells.findIndex((cell) => cell.row === row.tsec && cell.column === row.cmarg);
    const weight = weights[i];
    compareFields(
      section,
      `raked ${row.tsec} ${row.cmarg}`,
      row,
      { w_rake: weight, w_cal: weight },
      tolerance,
    );
  }
  expectRows(
    section,
    cells.map((cell) => `${cell.row} ${cell.column}`),
    rows.map((row) => `${row.tsec} ${row.cmarg}`),
  );
}

/** Raking to kind × sector and kind × county; county authorities are one column of their own. */
export function rakedWeights(design: SurveyDesign) {
  const covered = design.cells.filter((c) => design.groupW.get(c) !== undefined);
  const row = (c: (typeof covered)[number]) => `${c.type}|${c.sector}`;
  const column = (c: (typeof covered)[number]) => (c.type === 'F' ? 'F' : c.county);
  const respondents = covered.filter((c) => c.respondents > 0);
  const cells = [...Map.groupBy(respondents, (c) => `${row(c)}#${column(c)}`).values()].map((some) => ({
    row: row(some[0] as (typeof some)[number]),
    column: column(some[0] as (typeof some)[number]),
    respondents: sum(some, (c) => c.respondents),
    members: some,
  }));
  const margin = (name: (c: (typeof covered)[number]) => string) => {
    const present = new Set(respondents.map(name));
    const units = [...Map.groupBy(covered, name)].filter(([key]) => present.has(key));
    return new Map(units.map(([key, some]) => [key, sum(some, (c) => c.units)]));
  };
  return { cells, weights: rake(cells, margin(row), margin(column)) };
}
