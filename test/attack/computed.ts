import { combinationOf } from '../../functions/core/disclosure/combination-of.ts';
import { PRIMES, RowSpace, type SparseRow } from '../../functions/core/disclosure/row-space.ts';
import type { PublicDomain, PublicView } from './public-view.ts';

/** Something withheld that follows exactly from what is told. */
export interface Computed {
  readonly domain: string;
  readonly what: string;
  /** Where the numbers told give it away, too. */
  readonly value?: number;
}

/** A sum over a domain's cells that the release tells; `value` where it tells it as a whole number. */
interface Told {
  readonly row: SparseRow;
  readonly value?: number;
}

/** Respondents, bases and values that the release withholds and everybody can compute. */
export function computedSums(view: PublicView): Computed[] {
  const { domains, release } = view;
  const participation = domains.flatMap((domain) =>
    domain.participation.kind === 'shown'
      ? [{ row: rowOf(domain), value: domain.participation.respondents }]
      : [],
  );
  const withheld = domains.filter(
    ({ participation: { kind, units }, cells }) => kind === 'withheld' && units > 0 && cells.length > 0,
  );
  const found = follow(participation, withheld, 'respondents');
  for (const statistic of statisticsOf(view)) {
    const bases = domains.flatMap((domain) => {
      const figure = figureOf(domain, statistic);
      return figure && 'base' in figure && !isOlder(figure)
        ? [{ row: rowOf(domain), value: figure.base }]
        : [];
    });
    const values = [
      ...domains
        .filter((domain) => isShown(figureOf(domain, statistic)))
        .map((domain) => ({ row: rowOf(domain) })),
      ...restsOf(domains, statistic),
    ];
    const hidden = domains.filter((domain) => {
      const figure = figureOf(domain, statistic);
      return figure !== undefined && !isShown(figure) && domain.cells.length > 0;
    });
    found.push(
      ...follow(
        bases,
        hidden.filter((domain) => figureOf(domain, statistic)?.kind === 'withheld'),
        `base of ${statistic}`,
      ).filter(({ value = 0 }) => value < release.method.minBase),
      ...follow(values, hidden, `value of ${statistic}`),
    );
  }
  return found;
}

export type PublicFigure = PublicDomain['figures'][string] | PublicDomain['means'][string];

export function statisticsOf({ domains }: PublicView): readonly string[] {
  return [
    ...new Set(domains.flatMap(({ figures, means }) => [...Object.keys(figures), ...Object.keys(means)])),
  ].toSorted();
}

export function figureOf({ figures, means }: PublicDomain, statistic: string): PublicFigure | undefined {
  return figures[statistic] ?? means[statistic];
}

/** An older figure is about answers that have changed since. */
export function isOlder(figure: PublicFigure): boolean {
  return 'asOf' in figure && figure.asOf !== undefined;
}

export function isShown(figure: PublicFigure | undefined): boolean {
  return figure?.kind === 'shown' && !isOlder(figure);
}

export function rowOf({ cells }: PublicDomain): SparseRow {
  return new Map(cells.map((cell) => [cell, 1]));
}

/** A comparison tells the benchmark without the authority. */
function restsOf(domains: readonly PublicDomain[], statistic: string): Told[] {
  const byId = new Map(domains.map((domain) => [domain.id, domain]));
  return domains.flatMap((domain) =>
    (domain.comparisons[statistic] ?? []).flatMap(({ benchmark }) => {
      const whole = byId.get(benchmark);
      if (whole === undefined) return [];
      const own = new Set(domain.cells);
      return [{ row: new Map(whole.cells.filter((cell) => !own.has(cell)).map((cell) => [cell, 1])) }];
    }),
  );
}

function follow(told: readonly Told[], hidden: readonly PublicDomain[], what: string): Computed[] {
  const rows = told.map(({ row }) => row);
  const space = new RowSpace(rows);
  return hidden
    .filter((domain) => space.has(rowOf(domain)))
    .map((domain) => {
      const value = numberFrom(told, combinationOf(rows, rowOf(domain)));
      return { domain: domain.id, what, ...(value === undefined ? {} : { value }) };
    });
}

/** A count is small: its residue is the count. */
function numberFrom(
  told: readonly Told[],
  taking: ReadonlyMap<number, number> | undefined,
): number | undefined {
  let sum = 0n;
  for (const [i, factor] of taking ?? []) {
    const value = told[i]?.value;
    if (value === undefined) return;
    // In the account the target stands with the opposite sign.
    sum -= BigInt(factor) * BigInt(value);
  }
  const prime = BigInt(PRIMES.first);
  return Number(((sum % prime) + prime) % prime);
}
