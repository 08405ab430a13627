import type { Pattern, ReleaseTable } from '../release/table.ts';
import { type Atoms, atomsOf } from './atoms.ts';
import { canonicalTable } from './canonical-table.ts';
import { type DomainMap, domainMapOf, sumsOf } from './domain-map.ts';
import { type DomainSpace, domainSpaceOf, type StateThen } from './domain-space.ts';
import type { EarlierRelease } from './earlier.ts';
import type { DisclosureLimits } from './limits.ts';

/** What every part of the protection of a release starts from. */
export interface Protection {
  readonly table: ReleaseTable;
  readonly limits: DisclosureLimits;
  /** Oldest first. */
  readonly earlier: readonly EarlierRelease[];
  readonly map: DomainMap;
  /** Respondents by domain of the map. */
  readonly respondents: ArrayLike<number>;
  /** Cells without respondents count as known to be empty: people on the spot know. */
  readonly atoms: Atoms;
  /** The same where only cells without units are. */
  readonly atomsOfStrangers: Atoms;
}

export function protectionOf(
  given: ReleaseTable,
  limits: DisclosureLimits,
  earlier: readonly EarlierRelease[],
): Protection {
  const table = canonicalTable(given);
  const map = domainMapOf(table);
  const atomsWithout = (what: 'respondents' | 'units') =>
    atomsOf(map, table, earlier, (cell) => table.cells[cell]?.[what] === 0);
  const respondents = table.cells.map((cell) => cell.respondents);
  return {
    table,
    limits,
    earlier,
    map,
    respondents: sumsOf(map, respondents),
    atoms: atomsWithout('respondents'),
    atomsOfStrangers: atomsWithout('units'),
  };
}

/** What is told of one kind of sum, beside what the earlier releases' patterns told of it. */
export function spaceOf(
  { map, earlier }: Protection,
  atoms: Atoms,
  stateThen: (pattern: Pattern, domain: string) => StateThen,
): DomainSpace {
  return domainSpaceOf(atoms, (release, domain) =>
    stateThen((earlier[release] as EarlierRelease).pattern, map.ids[domain] as string),
  );
}
