import type * as z from 'zod';
import { countyAuthorityFrom, municipalityFrom, repeatedIn, wholeNumber } from './authority-rows.ts';
import { AuthoritySchema, type Register, type Succession, SuccessionSchema } from './register.ts';
import type { Table, TableRow } from './table.ts';

/** The three tables of the register; data/SOURCES.md tells what their columns mean. */
export interface RegisterTables {
  readonly municipalities: Table;
  readonly counties: Table;
  readonly correspondence: Table;
}

export type RegisterParsing =
  | { readonly kind: 'parsed'; readonly register: Register }
  | { readonly kind: 'invalid'; readonly problems: readonly RegisterProblem[] };

export interface RegisterProblem {
  readonly table: keyof RegisterTables;
  readonly line: number;
  readonly message: string;
}

/** The register from its tables, or every problem found in them. */
export function parseRegister(version: string, tables: RegisterTables): RegisterParsing {
  const problems: RegisterProblem[] = [];
  const read = reader(tables, problems);
  const sharedNames = repeatedIn(tables.municipalities, 'name_norwegian');
  const countyNames = new Map(
    tables.counties.rows.map(({ values }) => [values.fylkesnummer ?? '', values.name_norwegian ?? '']),
  );
  const authorities = [
    ...read('municipalities', AuthoritySchema, (row) => municipalityFrom(row, { sharedNames, countyNames })),
    ...read('counties', AuthoritySchema, countyAuthorityFrom),
  ];
  const codes = new Set<string>();
  for (const { table, line, value } of authorities) {
    if (codes.has(value.code)) problems.push({ table, line, message: `${value.code} stands twice` });
    codes.add(value.code);
  }
  const successions = read('correspondence', SuccessionSchema, successionFrom);
  // While authorities are missing, what leads to them is no fault of its own.
  for (const { table, line, value } of problems.length > 0 ? [] : successions) {
    const unknown = value.successors.find(({ code }) => !codes.has(code));
    if (unknown !== undefined)
      problems.push({ table, line, message: `${unknown.code} is not in the register` });
  }
  if (problems.length > 0) return { kind: 'invalid', problems };
  const register = {
    version,
    authorities: authorities.map(({ value }) => value),
    successions: merge(successions.map(({ value }) => value)),
  };
  return { kind: 'parsed', register };
}

function successionFrom({ values }: TableRow): Record<keyof Succession, unknown> {
  return {
    year: wholeNumber(values.structure_year),
    lastYear: wholeNumber(values.valid_to?.slice(0, 4)),
    code: values.old_number,
    name: values.old_name,
    successors: [{ code: values.number_2024, share: Number.parseFloat(values.population_share ?? '') }],
  };
}

/** One succession for each number and structure: a split has a row for each of its parts. */
function merge(rows: readonly Succession[]): Succession[] {
  const parts = Map.groupBy(rows, ({ year, code }) => `${year} ${code}`);
  return [...parts.values()].map((some) => ({
    ...(some[0] as Succession),
    successors: some.flatMap(({ successors }) => successors),
  }));
}

function reader(tables: RegisterTables, problems: RegisterProblem[]) {
  return <T>(table: keyof RegisterTables, schema: z.ZodType<T>, candidate: (row: TableRow) => unknown) =>
    tables[table].rows.flatMap((row) => {
      const { success, data, error } = schema.safeParse(candidate(row));
      if (success) return [{ table, line: row.line, value: data }];
      for (const { path, message } of error.issues) {
        problems.push({ table, line: row.line, message: `${path.join('.') || 'row'}: ${message}` });
      }
      return [];
    });
}
