import type { Instrument } from '../edition/edition.ts';
import type { Authority, Register } from '../register/register.ts';
import { sizeClassOf } from '../register/size-class.ts';
import { COUNTRY, COUNTY_AUTHORITIES, countyDomain, groupDomain } from './benchmarks.ts';
import type { Domain } from './domain.ts';
import type { TableCell, TableDomain } from './table.ts';

type Membership = Pick<TableDomain, 'id' | 'kind'>;

export const EVERYBODY = 'everybody';

/**
 * Every domain that figures are given for, as indices into the cells; in order of id.
 *
 * A county, group or class in which the frame has one authority alone is that authority, and a sector that is the
 * only one is everybody: neither is a domain of its own, for then one number would stand in two places. Where whole
 * authorities answer, municipalities and county authorities are never one figure: there is no everybody.
 */
export function tableDomains(
  cells: readonly TableCell[],
  register: Register,
  unit: Instrument['unit'],
): readonly TableDomain[] {
  const authorities = new Map(register.authorities.map((authority) => [authority.code, authority]));
  const found = new Map<string, { readonly kind: Domain['kind']; readonly cells: number[] }>();
  cells.forEach(({ authority: code, sector }, index) => {
    const authority = authorities.get(code);
    if (authority === undefined) return;
    for (const { id, kind } of [...membershipsOf(authority), sectorMembership(sector)]) {
      const domain = found.get(id) ?? { kind, cells: [] };
      domain.cells.push(index);
      found.set(id, domain);
    }
  });
  const hasSectors = new Set(cells.map(({ sector }) => sector)).size > 1;
  const isOneAuthority = (own: readonly number[]) =>
    new Set(own.map((index) => cells[index]?.authority)).size < 2;
  return [...found]
    .filter(([, { kind, cells: own }]) => {
      if (kind === 'sector') return hasSectors;
      if (kind === 'everybody') return unit === 'unit';
      return !COLLECTIONS.has(kind) || !isOneAuthority(own);
    })
    .map(([id, domain]) => ({ id, ...domain }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const COLLECTIONS: ReadonlySet<Domain['kind']> = new Set(['county', 'kostra-group', 'size', 'centrality']);

/** The domains that all of an authority's answers are part of. */
export function membershipsOf(authority: Authority): readonly Membership[] {
  const everywhere: readonly Membership[] = [
    { id: EVERYBODY, kind: 'everybody' },
    { id: authority.code, kind: 'authority' },
  ];
  if (authority.kind === 'county') {
    return [...everywhere, { id: COUNTY_AUTHORITIES, kind: 'county-authorities' }];
  }
  const { county, kostraGroup, centrality, population } = authority;
  return [
    ...everywhere,
    { id: COUNTRY, kind: 'country' },
    { id: countyDomain(county), kind: 'county' },
    { id: `size-${sizeClassOf(population)}`, kind: 'size' },
    ...(kostraGroup === undefined ? [] : [{ id: groupDomain(kostraGroup), kind: 'kostra-group' } as const]),
    ...(centrality === undefined ? [] : [{ id: `centrality-${centrality}`, kind: 'centrality' } as const]),
  ];
}

function sectorMembership(sector: string): Membership {
  return { id: `sector-${sector}`, kind: 'sector' };
}
