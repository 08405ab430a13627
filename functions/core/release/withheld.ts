import type { Domain, Release } from './release.ts';

/** How much of the release is withheld or banded; why is not told. */
export function withheldOf(domains: readonly Domain[]): Release['withheld'] {
  const figures = domains.flatMap((domain) => [
    ...Object.values(domain.figures),
    ...Object.values(domain.means),
    ...Object.values(domain.distributions),
  ]);
  return {
    domains: domains.filter(({ participation }) => participation.kind === 'withheld').length,
    figures: figures.filter(({ kind }) => kind === 'withheld').length,
    bands: figures.filter(({ kind }) => kind === 'few' || kind === 'nearly-all').length,
  };
}
