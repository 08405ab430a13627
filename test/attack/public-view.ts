import type { Register } from '../../functions/core/register/register.ts';
import type { Domain, Release } from '../../functions/core/release/release.ts';
import { membershipsOf } from '../../functions/core/release/table-domains.ts';

/** A release as a stranger sees it: the artefact, and the public register that tells who belongs where. */
export interface PublicView {
  readonly release: Release;
  readonly domains: readonly PublicDomain[];
  /** How many cells (authority × sector) there are. */
  readonly cellCount: number;
}

export interface PublicDomain extends Domain {
  readonly number: number;
  /** Indices of cells. */
  readonly cells: readonly number[];
}

/** Rebuilds which cells every domain of a release is made of. */
export function publicView(release: Release, register: Register): PublicView {
  const ids = new Set(release.domains.map(({ id }) => id));
  const named = release.domains.filter(({ kind }) => kind === 'sector').map(({ id }) => id);
  const sectors = named.length > 0 ? named : ['all'];
  const cells = new Map<string, number[]>();
  let cellCount = 0;
  for (const authority of register.authorities.filter(({ code }) => ids.has(code))) {
    const memberships = membershipsOf(authority).map(({ id }) => id);
    for (const sector of sectors) {
      for (const id of [...memberships, sector]) cells.set(id, [...(cells.get(id) ?? []), cellCount]);
      cellCount += 1;
    }
  }
  const domains = release.domains.map((domain, number) => ({
    ...domain,
    number,
    cells: cells.get(domain.id) ?? [],
  }));
  return { release, domains, cellCount };
}
