import type { Authority } from '../register/register.ts';

/** What an authority is compared with, nearest first. */
export type Benchmark =
  | { readonly kind: 'kostra-group'; readonly domain: string; readonly group: string }
  | { readonly kind: 'county'; readonly domain: string; readonly county: string }
  | { readonly kind: 'country'; readonly domain: string }
  | { readonly kind: 'county-authorities'; readonly domain: string };

/** SSB's group of one: nobody is like Oslo. */
const GROUP_OF_OSLO = 'EKG13';

/**
 * The groups whose figures stand beside an authority's own: similar municipalities, the county's and the
 * country's; for a county authority the other county authorities. Oslo alone is its group and its county, so
 * it is compared with the country.
 */
export function benchmarksOf(authority: Authority): readonly Benchmark[] {
  if (authority.kind === 'county') return [{ kind: 'county-authorities', domain: COUNTY_AUTHORITIES }];
  const country = { kind: 'country', domain: COUNTRY } as const;
  if (authority.kostraGroup === undefined || authority.kostraGroup === GROUP_OF_OSLO) return [country];
  return [
    { kind: 'kostra-group', domain: groupDomain(authority.kostraGroup), group: authority.kostraGroup },
    { kind: 'county', domain: countyDomain(authority.county), county: authority.county },
    country,
  ];
}

/** All municipalities. */
export const COUNTRY = 'country';
/** All county authorities. */
export const COUNTY_AUTHORITIES = 'counties';

export function countyDomain(county: string): string {
  return `county-${county}`;
}

export function groupDomain(kostraGroup: string): string {
  return `group-${kostraGroup}`;
}
