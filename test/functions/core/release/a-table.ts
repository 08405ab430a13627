import type { EditionPlan } from '../../../../functions/core/edition/edition.ts';
import type { Authority } from '../../../../functions/core/register/register.ts';
import type { ReleaseInput } from '../../../../functions/core/release/release-input.ts';
import type {
  FigureState,
  Pattern,
  ReleaseTable,
  TableCell,
  TableStatistic,
} from '../../../../functions/core/release/table.ts';
import { tableDomains } from '../../../../functions/core/release/table-domains.ts';
import { anEdition } from '../../../support/an-edition.ts';
import { tinySurvey } from '../../../support/tiny-survey.ts';

/** One respondent of a test: each value undefined where there is no valid answer. */
export interface Answer {
  readonly innovated?: 0 | 1 | undefined;
  readonly shared?: 0 | 1 | undefined;
  /** 1 to 6, or 9 for "don't know". */
  readonly culture?: number | undefined;
}

export interface CellOfTest {
  readonly authority: string;
  readonly sector: string;
  readonly units: number;
  readonly answers: readonly Answer[];
}

const shared = { unit: 1, isSensitive: false, isHeadline: false };

export const STATISTICS: readonly TableStatistic[] = [
  {
    ...shared,
    id: 'innovated',
    kind: 'share',
    scale: { low: 0, high: 1 },
    difference: 'share',
    isFiltered: false,
    isHeadline: true,
  },
  {
    ...shared,
    id: 'shared',
    kind: 'share',
    scale: { low: 0, high: 1 },
    difference: 'share',
    isFiltered: true,
  },
  {
    ...shared,
    id: 'culture',
    kind: 'mean',
    scale: { low: 1, high: 6 },
    difference: 'scale',
    isFiltered: false,
  },
  {
    ...shared,
    id: 'capacity',
    kind: 'mean',
    unit: 1000,
    scale: { low: 0, high: 100 },
    difference: 'index',
    isFiltered: false,
  },
];

/** Codes of two digits are county authorities; the first two digits are the county. */
export function anAuthority(code: string): Authority {
  const isCounty = code.length === 2;
  return {
    code,
    kind: isCounty ? 'county' : 'municipality',
    name: code,
    nameNorwegian: code,
    displayName: code,
    formalName: code,
    county: code.slice(0, 2),
    countyName: code.slice(0, 2),
    region: `Region ${code[0]}`,
    ...(isCounty ? {} : { kostraGroup: `EKG0${code[3]}` }),
    population: 1000,
    writtenForm: 'nb',
    organisationNumber: '123456789',
  };
}

export function aTable(cells: readonly CellOfTest[]): ReleaseTable {
  const rows = cells.map(tableCell);
  const register = { version: '2024', authorities: authoritiesOf(cells), successions: [] };
  return {
    cells: rows,
    domains: tableDomains(rows, register, 'unit'),
    statistics: STATISTICS,
    questions: [
      {
        id: 'culture',
        options: ['1', '2', '3', '4', '5', '6', '9'],
        isOrdered: true,
        dontKnow: '9',
        isFiltered: false,
        isSensitive: false,
      },
    ],
  };
}

function authoritiesOf(cells: readonly CellOfTest[]): Authority[] {
  return [...new Set(cells.map(({ authority }) => authority))].map(anAuthority);
}

function tableCell({ authority, sector, units, answers }: CellOfTest): TableCell {
  const { kind, county, region } = anAuthority(authority);
  const values = (of: (answer: Answer) => number | undefined) =>
    answers.map(of).filter((value) => value !== undefined);
  const moments = (own: readonly number[]) => ({
    base: own.length,
    total: own.reduce((sum, x) => sum + x, 0),
    squares: own.reduce((sum, x) => sum + x * x, 0),
  });
  const onScale = values(({ culture }) => culture).filter((value) => value !== 9);
  return {
    authority,
    kind,
    sector,
    county,
    region,
    units,
    respondents: answers.length,
    revisions: answers.length,
    moments: new Map([
      ['innovated', moments(values((answer) => answer.innovated))],
      ['shared', moments(values((answer) => answer.shared))],
      ['culture', moments(onScale)],
      ['capacity', moments(onScale.map((value) => Math.round(((value - 1) / 5) * 100_000)))],
    ]),
    options: new Map([
      [
        'culture',
        new Map(
          [...Map.groupBy(answers, ({ culture }) => culture)]
            .filter(([point]) => point !== undefined)
            .map(([point, some]) => [String(point), some.length]),
        ),
      ],
    ]),
  };
}

/** A pattern that shows everything that anybody answered. */
export function everythingShown(table: ReleaseTable): Pattern {
  const stateOf = (cells: readonly number[], statistic: string): FigureState =>
    cells.some((i) => (table.cells[i]?.moments.get(statistic)?.base ?? 0) > 0) ? 'shown' : 'withheld';
  return {
    participation: new Map(table.domains.map(({ id }) => [id, 'shown'])),
    figures: new Map(
      table.domains.map(({ id, cells }) => [
        id,
        new Map(table.statistics.map((statistic) => [statistic.id, stateOf(cells, statistic.id)])),
      ]),
    ),
    classes: new Map(
      table.domains.map(({ id }) => [
        id,
        new Map([['culture', [['1', '2'], ['3', '4'], ['5', '6'], ['9']]] as const]),
      ]),
    ),
  };
}

export function anInput(
  cells: readonly CellOfTest[],
  change: Partial<ReleaseInput> = {},
  plan: Partial<EditionPlan> = {},
): ReleaseInput {
  const table = change.table ?? aTable(cells);
  return {
    table,
    pattern: everythingShown(table),
    plan: anEdition(plan, 'closed').plan,
    questionnaire: tinySurvey,
    register: { version: '2024', authorities: authoritiesOf(cells), successions: [] },
    publication: { kind: 'final' },
    codeVersion: 'test',
    closedAt: '2026-10-30T15:00:00.000Z',
    ...change,
  };
}

/** So many who did, and so many who did not. */
export function yesAndNo(yes: number, no: number, rest: Omit<Answer, 'innovated'> = {}): Answer[] {
  return [
    ...Array.from({ length: yes }, (): Answer => ({ ...rest, innovated: 1 })),
    ...Array.from({ length: no }, (): Answer => ({ ...rest, innovated: 0 })),
  ];
}
