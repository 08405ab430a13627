import type { Release } from './release.ts';

/** Most that are listed; one wrong sum moves every figure of its groups. */
const MOST = 40;

/**
 * Where two releases differ, in words: "domain 4222, figures, innovated, share: 0.42 and 0.44". Empty when they
 * are the same; the last line says how many are left out.
 */
export function releaseDifferences(one: Release, other: Release): readonly string[] {
  const all = [...differences(withDomainsByName(one), withDomainsByName(other), [])];
  return all.length <= MOST ? all : [...all.slice(0, MOST), `and ${all.length - MOST} more`];
}

/** Domains in a list differ by place as soon as one is missing; by name they don't. */
function withDomainsByName({ domains, ...rest }: Release) {
  return { ...rest, domain: Object.fromEntries(domains.map((domain) => [domain.id, domain])) };
}

function* differences(one: unknown, other: unknown, path: readonly string[]): Generator<string> {
  if (Object.is(one, other)) return;
  if (isBranch(one) && isBranch(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    for (const name of [...names].toSorted()) yield* differences(one[name], other[name], [...path, name]);
    return;
  }
  yield `${path.join(', ')}: ${inWords(one)} and ${inWords(other)}`;
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function inWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
