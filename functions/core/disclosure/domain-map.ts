import type { ReleaseTable, TableDomain } from '../release/table.ts';

/** Domains of one family inside a parent. */
export interface Nesting {
  readonly parent: number;
  /** Disjoint parts of the parent. */
  readonly children: readonly number[];
  /** Whether the parts are all of the parent. */
  readonly isCovered: boolean;
}

/** The domains of a table that have units, by number in order of id, and how they lie in each other. */
export interface DomainMap {
  readonly ids: readonly string[];
  /** Cells with units, as indices into the table's cells. */
  readonly cells: readonly (readonly number[])[];
  readonly nestings: readonly Nesting[];
}

/** Pure; independent of the order of domains and cells. */
export function domainMapOf({ cells, domains }: ReleaseTable): DomainMap {
  const hasUnits = (cell: number) => (cells[cell]?.units ?? 0) > 0;
  const asked = domains
    .map((domain) => ({ ...domain, cells: domain.cells.filter(hasUnits) }))
    .filter((domain) => domain.cells.length > 0)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ids: asked.map(({ id }) => id),
    cells: asked.map((domain) => domain.cells),
    nestings: nestingsOf(asked, cells.length),
  };
}

/** Sums over every domain's cells. */
export function sumsOf({ cells }: DomainMap, values: ArrayLike<number>): Float64Array {
  return Float64Array.from(cells, (own) => own.reduce((sum, cell) => sum + (values[cell] as number), 0));
}

/** For every domain and every family, the family's members that lie inside the domain. */
function nestingsOf(domains: readonly TableDomain[], cellCount: number): Nesting[] {
  const nestings: Nesting[] = [];
  for (const members of familiesOf(domains)) {
    const owner = new Int32Array(cellCount).fill(-1);
    for (const member of members) for (const cell of domains[member]?.cells ?? []) owner[cell] = member;
    for (const [parent, { cells }] of domains.entries()) {
      const met = new Map<number, number>();
      for (const cell of cells) {
        const member = owner[cell] as number;
        if (member !== parent && member >= 0) met.set(member, (met.get(member) ?? 0) + 1);
      }
      const children = [...met]
        .filter(([child, n]) => domains[child]?.cells.length === n)
        .map(([child]) => child);
      if (children.length === 0) continue;
      const covered = children.reduce((sum, child) => sum + (domains[child]?.cells.length ?? 0), 0);
      nestings.push({
        parent,
        children: children.toSorted((a, b) => a - b),
        isCovered: covered === cells.length,
      });
    }
  }
  return nestings.toSorted((a, b) => a.parent - b.parent);
}

/**
 * Numbers of disjoint domains of a kind. The country and the county authorities are one partition of everybody.
 * Where domains of a kind overlap, as those of an old map and of today's do, each goes to the first family that
 * it is apart from.
 */
function familiesOf(domains: readonly TableDomain[]): number[][] {
  const kindOf = ({ kind }: TableDomain) => (kind === 'county-authorities' ? 'country' : kind);
  const families: { kind: string; members: number[]; cells: Set<number> }[] = [];
  for (const [domain, own] of domains.entries()) {
    const isApart = (family: (typeof families)[number]) => own.cells.every((cell) => !family.cells.has(cell));
    let family = families.find((other) => other.kind === kindOf(own) && isApart(other));
    if (family === undefined) {
      family = { kind: kindOf(own), members: [], cells: new Set() };
      families.push(family);
    }
    family.members.push(domain);
    for (const cell of own.cells) family.cells.add(cell);
  }
  return families
    .toSorted((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))
    .map(({ members }) => members);
}
