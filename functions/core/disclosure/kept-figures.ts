import type { EarlierRelease } from './earlier.ts';
import type { Protection } from './protection.ts';

/**
 * The domains, by number, in which a statistic or question stays as an earlier release told it although other
 * answers of the domain are told anew: its base has grown or shrunk by fewer than `fewest`, or would tell a rest
 * of a parent that has.
 *
 * `bases` are today's. Knows what `EarlierRelease.bases` tells; where that is left out, nothing.
 */
export function keptFigures(
  { map, earlier }: Protection,
  id: string,
  bases: ArrayLike<number>,
  fewest: number,
): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const { bases: then } of earlier) if (then !== undefined) keepSince(then);
  return kept;

  function keepSince(then: NonNullable<EarlierRelease['bases']>): void {
    const before = map.ids.map((domain) => then.get(domain)?.get(id));
    const change = (domain: number) => (bases[domain] as number) - (before[domain] ?? 0);
    const isFew = (count: number) => count !== 0 && Math.abs(count) < fewest;
    const isToldAnew = (domain: number) => before[domain] !== undefined && !kept.has(domain);
    for (const domain of map.ids.keys()) if (isToldAnew(domain) && isFew(change(domain))) kept.add(domain);
    for (let isSettled = false; !isSettled; ) {
      isSettled = true;
      for (const { parent, children } of map.nestings) {
        while (isToldAnew(parent)) {
          const told = children.filter(isToldAnew);
          if (!isFew(told.reduce((rest, child) => rest - change(child), change(parent)))) break;
          const [smallest = parent] = told
            .filter((child) => change(child) !== 0)
            .toSorted((a, b) => Math.abs(change(a)) - Math.abs(change(b)) || a - b);
          kept.add(smallest);
          isSettled = false;
        }
      }
    }
  }
}
