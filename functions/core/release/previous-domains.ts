import type { Domain } from './domain.ts';

/** What was said of each domain in the release before this one, if there is one. */
export type PreviousDomains =
  | { readonly id: string; readonly domains: ReadonlyMap<string, Domain> }
  | undefined;
