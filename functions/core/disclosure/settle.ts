import type { DomainMap } from './domain-map.ts';
import type { DomainSpace } from './domain-space.ts';

/** One kind of sum that domains tell: respondents, bases, those for whom something holds. */
export interface Layer {
  readonly space: DomainSpace;
  /** Whether the domain's sum is told. */
  readonly isTold: (domain: number) => boolean;
  /** Whether a sum that isn't told must not be computed either. */
  readonly isSecret: (domain: number) => boolean;
  /** Whether everybody knows that there is nothing in the domain. */
  readonly isEmpty: (domain: number) => boolean;
  /** What is known of a domain where the sum is told; subtracted from a parent's, what is known of the rest. */
  readonly counts: (domain: number) => readonly number[];
  /** Whether such a rest may be known. */
  readonly passes: (rest: readonly number[]) => boolean;
}

/**
 * The layer as it is where figures of an earlier release are kept: their sums of today aren't told, and must not
 * be computed, or the few answers that made them stay would be known.
 */
export function withoutKept(layer: Layer, isKept: (domain: number) => boolean): Layer {
  return {
    ...layer,
    isTold: (domain) => layer.isTold(domain) && !isKept(domain),
    isSecret: isKept,
    passes: () => true,
  };
}

export interface Settling {
  readonly map: DomainMap;
  readonly layers: readonly Layer[];
  /** Answers in a domain: the smallest is withheld first. */
  readonly size: (domain: number) => number;
  /** Whether a domain's sum may still be withheld; what an earlier release told may not. */
  readonly canWithhold: (domain: number) => boolean;
  /** Withholds all layers of the domain. */
  readonly withhold: (domain: number) => void;
}

/**
 * Withholds more until nothing secret follows from what is told.
 *
 * Step A looks at every parent and family: what is left of the parent when the told children are subtracted must
 * pass by itself, no single child may be left over, and a secret parent may not be the sum of told children. The
 * smallest told child is withheld, or the parent where no child is told. Step B is the exact audit: a secret sum
 * that is a linear combination of told ones loses the smallest of these that stops it. Then again from A.
 *
 * Returns how often step B had to help. Ties go by the order of domains. Source: statistics note, 14.1.
 */
export function settle(settling: Settling): number {
  const { map, layers } = settling;
  for (let repairs = 0; ; repairs++) {
    protectNestings(settling);
    let isRepaired = false;
    for (const layer of layers) {
      // What was told earlier can't be taken back: a leak that follows from that alone is left to the audit.
      while (leaksOf(map, layer).some((leak) => repair(settling, layer, leak))) isRepaired = true;
    }
    if (!isRepaired) return repairs;
  }
}

function protectNestings({ map, layers, size, canWithhold, withhold }: Settling): void {
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const { parent, children, isCovered } of map.nestings) {
      for (const layer of layers) {
        while (isWeak(layer, parent, children, isCovered)) {
          const [smallest] = children
            .filter((child) => layer.isTold(child) && canWithhold(child))
            .toSorted((a, b) => size(a) - size(b) || a - b);
          const toWithhold = smallest ?? (layer.isTold(parent) && canWithhold(parent) ? parent : undefined);
          if (toWithhold === undefined) break;
          withhold(toWithhold);
          isChanged = true;
        }
      }
    }
  }
}

function isWeak(layer: Layer, parent: number, children: readonly number[], isCovered: boolean): boolean {
  const untold = children.filter((child) => !layer.isTold(child));
  if (!layer.isTold(parent)) {
    const isSum = isCovered && untold.every(layer.isEmpty);
    return isSum && layer.isSecret(parent) && !layer.isEmpty(parent);
  }
  if (untold.length === 0 && isCovered) return false;
  const unknown = untold.filter((child) => !layer.isEmpty(child));
  if (isCovered && unknown.length === 1 && layer.isSecret(unknown[0] as number)) return true;
  const rest = [...layer.counts(parent)];
  for (const child of children) {
    if (!layer.isTold(child)) continue;
    const own = layer.counts(child);
    for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] as number) - (own[i] as number);
  }
  return !layer.passes(rest);
}

function leaksOf(map: DomainMap, { space, isTold, isSecret, isEmpty }: Layer): readonly number[] {
  const domains = [...map.ids.keys()];
  const secret = domains.filter((domain) => !isTold(domain) && isSecret(domain) && !isEmpty(domain));
  const hidden = [...secret, ...space.secrets];
  return hidden.length === 0 ? [] : hidden.filter(space.follows(domains.filter(isTold)));
}

/** Withholds the smallest told sum without which the leak is stopped, or the smallest that takes part in it. */
function repair(
  { map, size, canWithhold, withhold }: Settling,
  { space, isTold }: Layer,
  leak: number,
): boolean {
  const told = [...map.ids.keys()].filter(isTold);
  const candidates = space
    .derivation(told, leak)
    .filter(canWithhold)
    .toSorted((a, b) => size(a) - size(b) || a - b);
  const stops = (domain: number) => !space.follows(told.filter((other) => other !== domain))(leak);
  const toWithhold = candidates.find(stops) ?? candidates[0];
  if (toWithhold === undefined) return false;
  withhold(toWithhold);
  return true;
}
