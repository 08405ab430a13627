import { auditPattern } from '../disclosure/audit-pattern.ts';
import type { EarlierRelease } from '../disclosure/earlier.ts';
import type { DisclosureLimits } from '../disclosure/limits.ts';
import { protect } from '../disclosure/protect.ts';
import type { Pattern, ReleaseTable } from './table.ts';

/** An earlier edition by its own cells: what it told of its own domains, and what of it is to be told of today's. */
export interface OldCells {
  /** With the domains of its own map. */
  readonly table: ReleaseTable;
  /** Today's domains, as indices into those cells. */
  readonly todays: ReleaseTable['domains'];
  /** Its own releases, oldest first. */
  readonly releases: readonly EarlierRelease[];
}

/**
 * What may be told of an earlier edition on today's map. Its own domains stand beside today's as unions of the
 * same cells, and its releases are what was told before: so today's map gives nothing away that its own withheld,
 * nor the difference between an old municipality and a new one. Source: statistics note, 14.4.
 *
 * `leaks` counts what the audit found; a pattern with any is not to be used.
 */
export function trendPattern(
  { table, todays, releases }: OldCells,
  limits: DisclosureLimits,
): { readonly pattern: Pattern; readonly leaks: number } {
  const both: ReleaseTable = {
    ...table,
    domains: [...table.domains.map((domain) => ({ ...domain, id: thenId(domain.id) })), ...todays],
  };
  const before = releases.map(({ pattern, ...release }) => ({ ...release, pattern: asThen(pattern) }));
  const pattern = protect(both, limits, before);
  const leaks = auditPattern(both, pattern, limits, before).length;
  const today = new Set(todays.map(({ id }) => id));
  const only = <T>(of: ReadonlyMap<string, T>) => new Map([...of].filter(([id]) => today.has(id)));
  const { participation, figures, classes } = pattern;
  return {
    pattern: { participation: only(participation), figures: only(figures), classes: only(classes) },
    leaks,
  };
}

function thenId(id: string): string {
  return `then/${id}`;
}

function asThen({ participation, figures, classes }: Pattern): Pattern {
  const renamed = <T>(of: ReadonlyMap<string, T>) => new Map([...of].map(([id, to]) => [thenId(id), to]));
  return {
    participation: renamed(participation),
    figures: renamed(figures),
    classes: renamed(classes),
  };
}
