import { sumsOf } from './domain-map.ts';
import { changesSince, type EarlierRelease } from './earlier.ts';
import { type Protection, spaceOf } from './protection.ts';
import { settle } from './settle.ts';

/**
 * The domains, by number, whose figures stay as an earlier release told them.
 *
 * A figure is told anew only where no answer has changed since, or at least `minBase` have, and where what its
 * parents and neighbours tell anew doesn't leave a smaller rest: the changes are counts of their own, and
 * "told" is "told then and told anew". Source: statistics note, 14.4.
 */
export function keptDomains(protection: Protection): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const then of protection.earlier) keepSince(then, protection, kept);
  return kept;
}

function keepSince(then: EarlierRelease, protection: Protection, kept: Set<number>): void {
  const { map, table, limits, atomsOfStrangers } = protection;
  const byCell = changesSince(then, table);
  const changes = sumsOf(map, byCell);
  const changed = (domain: number) => changes[domain] as number;
  const isFew = (count: number) => count > 0 && count < limits.minBase;
  const wasTold = (domain: number) => {
    const state = then.pattern.participation.get(map.ids[domain] as string);
    return state === 'shown' || state === 'kept';
  };
  for (const domain of map.ids.keys()) if (wasTold(domain) && isFew(changed(domain))) kept.add(domain);
  const isToldAnew = (domain: number) => wasTold(domain) && !kept.has(domain);
  settle({
    map,
    size: changed,
    canWithhold: (domain) => changed(domain) > 0,
    withhold: (domain) => kept.add(domain),
    layers: [
      {
        space: spaceOf(protection, atomsOfStrangers, () => 'open'),
        isTold: isToldAnew,
        isSecret: (domain) => isFew(changed(domain)),
        isEmpty: (domain) => changed(domain) === 0,
        counts: (domain) => [changed(domain)],
        passes: ([rest]) => !isFew(rest as number),
      },
    ],
  });
}
