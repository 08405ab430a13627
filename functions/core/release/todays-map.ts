import type { FrameCount } from '../edition/unit.ts';
import { type Register, type Successor, successorsOf } from '../register/register.ts';
import type { ReleaseTable } from './table.ts';
import { membershipsOf } from './table-domains.ts';
import { type SummedBlock, type TableInput, tableOf, UncheckedInputError } from './table-of.ts';

/** Numbers of an earlier edition, by the codes of its own year. */
export interface EarlierInput extends TableInput {
  /** `current`: the authority of today that these units belong to, where a key of units tells. */
  readonly frame: readonly (FrameCount & { readonly current?: string })[];
  readonly blocks: readonly (SummedBlock & { readonly current?: string })[];
  /** The year whose structure of municipalities the frame was made in. */
  readonly year: number;
}

export interface PlacedTable {
  /** The edition's answers by today's authorities; everything of an old one that was split lies in its largest part. */
  readonly table: ReleaseTable;
  /** Ids of today's domains that hold some parts of a split authority and not others: they cannot be put together. */
  readonly unplaced: readonly string[];
}

/**
 * An earlier edition on today's map, with today's counties, groups and classes: mergers and new numbers add up
 * exactly, splits only where `current` tells whose each unit is. A domain that has all parts of a split is exact
 * as well. Source: statistics note, section 13.
 *
 * @throws {UncheckedInputError} for a code that was not in use that year, or is none of today's.
 */
export function onTodaysMap(input: EarlierInput): PlacedTable {
  const { register, year } = input;
  const splits = new Map<string, readonly string[]>();
  const place = (code: string, current: string | undefined): string => {
    if (current !== undefined) return current;
    const successors = successorsOfYear(register, code, year);
    if (successors.length > 1)
      splits.set(
        code,
        successors.map((one) => one.code),
      );
    return largest(successors, code).code;
  };
  const frame = input.frame.map((count) => ({ ...count, authority: place(count.authority, count.current) }));
  const blocks = input.blocks.map(({ block, current, ...sums }) => ({
    ...sums,
    block: { ...block, authority: place(block.authority, current) },
  }));
  return {
    table: tableOf({ ...input, frame, blocks }),
    unplaced: tornDomains(register, [...splits.values()]),
  };
}

/** The authority of today that most of one of that year belongs to. @throws {UncheckedInputError} */
export function todaysCode(register: Register, code: string, year: number): string {
  return largest(successorsOfYear(register, code, year), code).code;
}

/** The codes that a frame of that year can have; of today when there is no year. */
export function knownCodes(register: Register, year: number | undefined): ReadonlySet<string> {
  const today = register.authorities.map(({ code }) => code);
  if (year === undefined) return new Set(today);
  const then = register.successions.map(({ code }) => code);
  return new Set([...today, ...then].filter((code) => successorsOfYear(register, code, year).length > 0));
}

/** County authorities have no successions in the register: a code that is still in use has been all the time. */
function successorsOfYear(register: Register, code: string, year: number): readonly Successor[] {
  const successors = successorsOf(register, code, year);
  if (successors.length > 0) return successors;
  const isCounty = register.authorities.some((one) => one.code === code && one.kind === 'county');
  return isCounty ? [{ code, share: 1 }] : [];
}

function largest(successors: readonly Successor[], code: string): Successor {
  const [first] = successors.toSorted((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1));
  if (first === undefined) throw new UncheckedInputError(`${code} was no authority that year`);
  return first;
}

/** Domains that some parts of a split are members of, and others are not. */
function tornDomains(register: Register, splits: readonly (readonly string[])[]): readonly string[] {
  const authorities = new Map(register.authorities.map((authority) => [authority.code, authority]));
  const torn = splits.flatMap((parts) => {
    const memberships = parts.map((code) => {
      const authority = authorities.get(code);
      if (authority === undefined) throw new UncheckedInputError(`${code} is not in the register`);
      return new Set(membershipsOf(authority).map(({ id }) => id));
    });
    const all = new Set(memberships.flatMap((ids) => [...ids]));
    return [...all].filter((id) => !memberships.every((ids) => ids.has(id)));
  });
  return [...new Set(torn)].toSorted((a, b) => (a < b ? -1 : 1));
}
