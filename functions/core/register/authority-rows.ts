import type { Authority } from './register.ts';
import type { Table, TableRow } from './table.ts';

/** What a row says of an authority, yet to be checked by `AuthoritySchema`. */
export type Candidate = Partial<Record<keyof Authority, unknown>>;

/** A row of the municipality table as an authority yet to be checked. */
export function municipalityFrom(
  { values }: TableRow,
  known: { readonly sharedNames: ReadonlySet<string>; readonly countyNames: ReadonlyMap<string, string> },
): Candidate {
  const { name_norwegian: nameNorwegian = '', fylkesnummer: county = '' } = values;
  const countyName = known.countyNames.get(county);
  const isHerad = (values.registered_name ?? '').toLowerCase().endsWith(' herad');
  return {
    code: values.kommunenummer,
    kind: 'municipality',
    ...namesFrom(values),
    displayName: known.sharedNames.has(nameNorwegian) ? `${nameNorwegian} (${countyName})` : nameNorwegian,
    formalName: `${nameNorwegian} ${isHerad ? 'herad' : 'kommune'}`,
    county,
    countyName,
    region: values.landsdel,
    kostraGroup: values.kostra_kode,
    population: wholeNumber(values.population),
    writtenForm: WRITTEN_FORMS[values.maalform ?? ''],
    centrality: wholeNumber(values.sentralitetsklasse),
    organisationNumber: values.organisasjonsnummer,
  };
}

/** A row of the county table as a county authority yet to be checked. */
export function countyAuthorityFrom({ values }: TableRow): Candidate {
  const { county_authority: registered = '', fylkesnummer: county = '' } = values;
  return {
    code: county,
    kind: 'county',
    ...namesFrom(values),
    // Oslo's municipality does the county's work as well, and is asked about it apart.
    displayName: county === '03' ? `${registered} (fylkeskommunale oppgaver)` : registered,
    formalName: registered,
    county,
    countyName: values.name_norwegian,
    region: values.landsdel,
    population: wholeNumber(values.population),
    writtenForm: WRITTEN_FORMS[values.maalform ?? ''],
    organisationNumber: values.organisasjonsnummer,
  };
}

/** The values of a column that stand in more than one row. */
export function repeatedIn({ rows }: Table, column: string): ReadonlySet<string> {
  const all = rows.map(({ values }) => values[column] ?? '');
  return new Set(all.filter((value, index) => all.indexOf(value) !== index));
}

/** An empty cell would be 0 to `Number`; here it is a value that no number fits. */
export function wholeNumber(text: string | undefined): number {
  return /^\d+$/.test(text ?? '') ? Number(text) : Number.NaN;
}

const WRITTEN_FORMS: Readonly<Record<string, Authority['writtenForm']>> = {
  bokmål: 'nb',
  nynorsk: 'nn',
  nøytral: 'neutral',
};

function namesFrom(values: TableRow['values']) {
  return {
    name: values.name,
    nameNorwegian: values.name_norwegian,
    ...(values.name_sami ? { nameSami: values.name_sami } : {}),
    ...(values.name_kven ? { nameKven: values.name_kven } : {}),
  };
}
