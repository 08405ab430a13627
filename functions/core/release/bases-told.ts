import type { Release } from './release.ts';

/** Bases of everything that a release tells, by domain, and by statistic or question. */
export function basesTold({ domains }: Release): ReadonlyMap<string, ReadonlyMap<string, number>> {
  return new Map(
    domains.map(({ id, figures, means, distributions }) => [
      id,
      new Map(
        [...Object.entries(figures), ...Object.entries(means), ...Object.entries(distributions)].flatMap(
          ([name, figure]): [string, number][] => (figure.kind === 'withheld' ? [] : [[name, figure.base]]),
        ),
      ),
    ]),
  );
}
