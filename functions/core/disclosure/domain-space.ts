import { randomFrom } from '../random.ts';
import type { Atoms } from './atoms.ts';
import { combinationOf } from './combination-of.ts';
import { RowSpace, type SparseRow } from './row-space.ts';

/** What can be computed of sums over domains when some of them are told. */
export interface DomainSpace {
  /** Numbers, after those of the domains, of what earlier releases withheld and must stay so. */
  readonly secrets: readonly number[];
  /** A test of whether a domain's sum follows from those told. */
  readonly follows: (told: Iterable<number>) => (domain: number) => boolean;
  /** The told domains that a domain's sum can be combined from. */
  readonly derivation: (told: readonly number[], domain: number) => readonly number[];
}

/** `secret`: withheld then. `open`: nothing told, and nothing to keep. */
export type StateThen = 'told' | 'secret' | 'open';

/**
 * The sums of today's domains, beside what earlier releases told.
 *
 * What was withheld then and hasn't changed is today's concern; only what has changed is a secret of its own.
 */
export function domainSpaceOf(
  atoms: Atoms,
  stateThen: (release: number, domain: number) => StateThen,
): DomainSpace {
  const always: SparseRow[] = [];
  const secret: SparseRow[] = [];
  for (const [release, rows] of atoms.earlier.entries()) {
    for (const [domain, row] of rows.entries()) {
      const state = stateThen(release, domain);
      if (state === 'told') always.push(row);
      if (state === 'secret' && atoms.hasChanged[release]?.[domain]) secret.push(row);
    }
  }
  const rows = [...atoms.today, ...secret];
  const row = (domain: number) => rows[domain] as SparseRow;
  return {
    secrets: secret.map((_row, i) => atoms.today.length + i),
    follows: (told) => {
      const space = new RowSpace([...[...told].map(row), ...always]);
      // Most don't follow, and one random vector shows it.
      const vector = space.nullVector(randomFrom(1), atoms.width);
      return (domain) => space.product(row(domain), vector) === 0 && space.has(row(domain));
    },
    derivation: (told, domain) => {
      const taking = combinationOf([...told.map(row), ...always], row(domain));
      return [...(taking?.keys() ?? [])].filter((i) => i < told.length).map((i) => told[i] as number);
    },
  };
}
