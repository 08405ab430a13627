import type { Pattern } from '../release/table.ts';
import type { StateThen } from './domain-space.ts';
import { type Protection, spaceOf } from './protection.ts';
import { type Layer, settle, withoutKept } from './settle.ts';

export type ParticipationState = 'shown' | 'withheld' | 'kept';

/**
 * Where the number of respondents may be told, by number of domain: at least `minBase`, and no smaller number,
 * not even 0, follows from what is told. Domains that an earlier release told are never withheld where nothing
 * else stops the leak: what is told is told. Source: statistics note, 14.1.
 */
export function protectParticipation(
  protection: Protection,
  kept: ReadonlySet<number>,
): readonly ParticipationState[] {
  const { map, limits, respondents, earlier, atoms, atomsOfStrangers } = protection;
  const count = (domain: number) => respondents[domain] as number;
  const states = map.ids.map((id, domain): ParticipationState => {
    if (!kept.has(domain)) return count(domain) >= limits.minBase ? 'shown' : 'withheld';
    return earlier.at(-1)?.pattern.participation.get(id) === 'withheld' ? 'withheld' : 'kept';
  });
  const layer: Layer = {
    space: spaceOf(protection, atoms, participationThen),
    isTold: (domain) => states[domain] !== 'withheld',
    isSecret: () => true,
    isEmpty: (domain) => count(domain) === 0,
    counts: (domain) => [count(domain)],
    passes: ([rest]) => (rest as number) >= limits.minBase,
  };
  // That nobody answered is withheld as well, from those who don't know it.
  const ofStrangers: Layer = {
    ...layer,
    space: spaceOf(protection, atomsOfStrangers, participationThen),
    isSecret: (domain) => count(domain) === 0,
    isEmpty: () => false,
    passes: () => true,
  };
  settle({
    map,
    size: count,
    canWithhold: (domain) => states[domain] === 'shown',
    withhold: (domain) => {
      states[domain] = 'withheld';
    },
    layers: [layer, ofStrangers, withoutKept(layer, (domain) => states[domain] === 'kept')],
  });
  return states;
}

/** What a pattern told of a domain's participation, by itself. */
export function participationThen({ participation }: Pattern, domain: string): StateThen {
  const state = participation.get(domain);
  return state === 'shown' ? 'told' : state === 'withheld' ? 'secret' : 'open';
}
