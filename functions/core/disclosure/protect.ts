import type { ClassesState, FigureState, Pattern, ReleaseTable } from '../release/table.ts';
import type { EarlierRelease } from './earlier.ts';
import { holdBack } from './hold-back.ts';
import type { DisclosureLimits } from './limits.ts';
import { protectAnswers } from './protect-answers.ts';
import { protectParticipation } from './protect-participation.ts';
import { keptDomains } from './protect-updates.ts';
import { protectionOf } from './protection.ts';

/**
 * The one pattern of suppression of a release: what may be told of every domain, so that nothing withheld can be
 * computed exactly from everything told, earlier releases included.
 *
 * In order: which domains keep their older figures, whose number of respondents is told, every statistic by
 * itself, every distribution together with the statistics of the same question. The rest of a benchmark needs
 * no state of its own: it is the benchmark minus the authority, two rows that are told, so it is told where both
 * figures are `shown`, and only there.
 *
 * `earlier` are the releases of the same edition, oldest first. Deterministic and independent of the order of
 * the table. Source: statistics note, section 14.
 */
export function protect(
  table: ReleaseTable,
  limits: DisclosureLimits,
  earlier: readonly EarlierRelease[] = [],
): Pattern {
  const protection = protectionOf(table, limits, earlier);
  const { map } = protection;
  const participation = protectParticipation(protection, keptDomains(protection));
  const { figures, classes } = protectAnswers(protection, participation);
  const number = new Map(map.ids.map((id, domain) => [id, domain]));
  // A domain that nobody was asked in has no number.
  const stateOf = <T>(states: readonly T[] | undefined, id: string): T | 'withheld' =>
    states?.[number.get(id) ?? -1] ?? 'withheld';
  const byDomain = <T>(of: (id: string) => T) => new Map(table.domains.map(({ id }) => [id, of(id)]));
  const pattern: Pattern = {
    participation: byDomain((id) => stateOf(participation, id)),
    figures: byDomain(
      (id) => new Map([...figures].map(([{ id: name }, states]) => [name, stateOf<FigureState>(states, id)])),
    ),
    classes: byDomain(
      (id) =>
        new Map([...classes].map(([question, states]) => [question, stateOf<ClassesState>(states, id)])),
    ),
  };
  return holdBack(pattern, table, limits, earlier);
}
