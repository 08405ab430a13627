import * as z from 'zod';
import type { Language } from '../language.ts';

/** Four digits for a municipality, two for a county authority. Always text: the leading zero counts. */
export const AuthorityCodeSchema = z.string().regex(/^(\d{2}|\d{4})$/);

/** A municipality or a county authority, as of the register's version. */
export const AuthoritySchema = z
  .strictObject({
    code: AuthorityCodeSchema,
    kind: z.enum(['municipality', 'county']),
    /** Official name with its parallel names, in the official order: "Guovdageaidnu - Kautokeino". */
    name: z.string().min(1),
    nameNorwegian: z.string().min(1),
    nameSami: z.string().min(1).optional(),
    nameKven: z.string().min(1).optional(),
    /** Unlike any other in the register, fit for a list or a sentence: "Herøy (Nordland)". */
    displayName: z.string().min(1),
    /** With the word it calls itself by: "Bykle kommune", "Voss herad", "Vestland fylkeskommune". */
    formalName: z.string().min(1),
    county: z.string().regex(/^\d{2}$/),
    countyName: z.string().min(1),
    /** Part of the country (landsdel). */
    region: z.string().min(1),
    /** SSB's group of comparable municipalities: "EKG07". County authorities have none. */
    kostraGroup: z
      .string()
      .regex(/^EKG\d{2}$/)
      .optional(),
    /** Persons on the register's population date. */
    population: z.int().min(0),
    writtenForm: z.enum(['nb', 'nn', 'neutral']),
    /** SSB's class, 1 (most central) to 6. County authorities have none. */
    centrality: z.int().min(1).max(6).optional(),
    organisationNumber: z.string().regex(/^\d{9}$/),
  })
  .refine(({ code, kind, county }) => (kind === 'county' ? code === county : code.length === 4), {
    path: ['code'],
    error: 'has the wrong length',
  })
  .refine(({ code, county }) => code.startsWith(county), {
    path: ['county'],
    error: 'is not that of the code',
  });
export type Authority = Readonly<z.infer<typeof AuthoritySchema>>;

/** One municipality number of an earlier structure, and what it is today. Shares are of its people. */
export const SuccessionSchema = z.strictObject({
  /** First year in which the structure held: 2018, 2019 or 2020 (until the end of 2023). */
  year: z.int(),
  /** Last year in which the number was in use. */
  lastYear: z.int(),
  code: AuthorityCodeSchema,
  name: z.string().min(1),
  successors: z.array(z.strictObject({ code: AuthorityCodeSchema, share: z.number().gt(0).max(1) })).min(1),
});
export type Succession = Readonly<z.infer<typeof SuccessionSchema>>;
export type Successor = Succession['successors'][number];

export const RegisterSchema = z.strictObject({
  version: z.string().min(1),
  authorities: z.array(AuthoritySchema),
  successions: z.array(SuccessionSchema),
});
/** Every municipality and county authority at one time, with the numbers that came before. */
export type Register = Readonly<z.infer<typeof RegisterSchema>>;

/** The authority with this code, or undefined. */
export function findAuthority(register: Register, code: string): Authority | undefined {
  return register.authorities.find((authority) => authority.code === code);
}

/** The municipalities of a county; its county authority is not among them. */
export function municipalitiesInCounty(register: Register, county: string): readonly Authority[] {
  return register.authorities.filter((a) => a.kind === 'municipality' && a.county === county);
}

/** The municipalities of a KOSTRA group. */
export function municipalitiesInGroup(register: Register, kostraGroup: string): readonly Authority[] {
  return register.authorities.filter((a) => a.kostraGroup === kostraGroup);
}

/** The languages a report is made in: the written form decided on; both where the authority is neutral. */
export function reportLanguages(authority: Pick<Authority, 'writtenForm'>): readonly Language[] {
  return authority.writtenForm === 'neutral' ? ['nb', 'nn'] : [authority.writtenForm];
}

/**
 * What a municipality number in force in `year` is today, with the share of its people that went each way.
 *
 * A number still in use, with its whole area, is its own successor. Empty when it was not in use that year
 * (or before 2018, which the register does not cover). Transfers of parts without a new number are not known.
 */
export function successorsOf(register: Register, code: string, year: number): readonly Successor[] {
  const then = register.successions.find((s) => s.code === code && s.year <= year && year <= structureEnd(s));
  if (then !== undefined) return then.successors;
  const isCurrent = year >= FIRST_YEAR_OF_CURRENT_STRUCTURE && findAuthority(register, code) !== undefined;
  return isCurrent ? [{ code, share: 1 }] : [];
}

/** The latest mention of a number that is no longer in use, or undefined. */
export function findSuccession(register: Register, code: string): Succession | undefined {
  return register.successions.findLast((succession) => succession.code === code);
}

const FIRST_YEAR_OF_CURRENT_STRUCTURE = 2024;

function structureEnd(succession: Succession): number {
  return succession.year === 2020 ? 2023 : succession.year;
}
