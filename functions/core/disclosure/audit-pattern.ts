import type { FigureState, Pattern, ReleaseTable, TableStatistic } from '../release/table.ts';
import { type Moments, NO_MOMENTS, totalMoments } from '../statistics/moments.ts';
import { atomsOf } from './atoms.ts';
import { auditAnswers } from './audit-answers.ts';
import { domainMapOf, sumsOf } from './domain-map.ts';
import { changesSince, type EarlierRelease } from './earlier.ts';
import type { Leak } from './leak.ts';
import type { DisclosureLimits } from './limits.ts';
import { PRIMES, RowSpace, type SparseRow } from './row-space.ts';

/**
 * Everything that a pattern would give away; a release with any is not stored.
 *
 * Looks at the table and the pattern alone and trusts nothing of how the pattern was made: the rules for each
 * figure by itself are written out again, and what follows is found by another elimination, modulo another
 * prime. What follows from earlier releases without this one is not this one's leak.
 */
export function auditPattern(
  table: ReleaseTable,
  pattern: Pattern,
  limits: DisclosureLimits,
  earlier: readonly EarlierRelease[] = [],
): readonly Leak[] {
  const map = domainMapOf(table);
  const respondents = (domain: number) =>
    (map.cells[domain] ?? []).reduce((sum, cell) => sum + (table.cells[cell]?.respondents ?? 0), 0);
  const counts = [...map.ids.keys()].map(respondents);
  const atoms = atomsOf(map, table, earlier, (cell) => table.cells[cell]?.respondents === 0);
  const strangers = atomsOf(map, table, earlier, (cell) => table.cells[cell]?.units === 0);
  // The few answers that have changed in a domain must not be told by subtraction.
  const changes = earlier.map((then) => sumsOf(map, changesSince(then, table)));
  const leaks: Leak[] = [];

  /** Secret domains whose sums follow from the told ones, and didn't before. */
  const computed = (
    rows: typeof atoms,
    isTold: (domain: number) => boolean,
    isSecret: (domain: number) => boolean,
    then: (pattern: Pattern, domain: string) => 'told' | 'secret' | 'open',
  ): string[] => {
    const told = [...map.ids.keys()].filter(isTold).map((domain) => rows.today[domain] as SparseRow);
    const before: SparseRow[] = [];
    const secret = [...map.ids.keys()]
      .filter((domain) => !isTold(domain) && isSecret(domain))
      .map((domain) => ({ domain, row: rows.today[domain] as SparseRow }));
    for (const [release, rowsThen] of rows.earlier.entries()) {
      for (const [domain, row] of rowsThen.entries()) {
        const state = then((earlier[release] as EarlierRelease).pattern, map.ids[domain] as string);
        if (state === 'told') before.push(row);
        const change = changes[release]?.[domain] ?? 0;
        if (change > 0 && change < limits.minBase)
          secret.push({ domain, row: difference(rows.today[domain] as SparseRow, row) });
        if (state === 'secret' && rows.hasChanged[release]?.[domain]) secret.push({ domain, row });
      }
    }
    const space = new RowSpace([...told, ...before], PRIMES.second);
    const found = secret.filter(({ row }) => row.size > 0 && space.has(row));
    if (found.length === 0) return [];
    const older = new RowSpace(before, PRIMES.second);
    return found.filter(({ row }) => !older.has(row)).map(({ domain }) => map.ids[domain] as string);
  };

  const participation = map.ids.map((id) => pattern.participation.get(id));
  const isShown = (domain: number) => participation[domain] === 'shown';
  for (const domain of map.ids.keys()) {
    if (isShown(domain) && (counts[domain] as number) < limits.minBase)
      leaks.push({ kind: 'told', what: 'participation', domain: map.ids[domain] as string });
  }
  const shownThen = (then: Pattern, domain: string) => stateOf(then.participation.get(domain), 'shown');
  for (const [rows, isSecret] of [
    [atoms, (domain: number) => (counts[domain] as number) > 0],
    [strangers, (domain: number) => counts[domain] === 0],
  ] as const) {
    for (const domain of computed(rows, isShown, isSecret, shownThen))
      leaks.push({ kind: 'computed', what: 'participation', domain });
  }

  for (const statistic of table.statistics) {
    const of = statistic.id;
    const states = map.ids.map((id) => pattern.figures.get(id)?.get(of) ?? 'withheld');
    const moments = map.cells.map((own) =>
      totalMoments(own.map((cell) => table.cells[cell]?.moments.get(of) ?? NO_MOMENTS)),
    );
    const hasFineBase = (domain: number) =>
      isBaseFine(statistic, counts[domain] as number, (moments[domain] as Moments).base, limits);
    const isBaseTold = (domain: number) => states[domain] !== 'withheld' && states[domain] !== 'kept';
    const isTold = (domain: number) => states[domain] === 'shown';
    for (const [domain, state] of states.entries()) {
      const isWrong =
        isBaseTold(domain) &&
        (participation[domain] !== 'shown' ||
          !hasFineBase(domain) ||
          !isStateTrue(state, moments[domain] as Moments, statistic, limits));
      if (isWrong) leaks.push({ kind: 'told', what: 'value', domain: map.ids[domain] as string, of });
    }
    const baseThen = (then: Pattern, domain: string) => {
      const state = then.figures.get(domain)?.get(of);
      return stateOf(state === 'few' || state === 'nearly-all' ? 'shown' : state, 'shown');
    };
    // What is told of a kept figure is the older one: today's is as secret as what is withheld.
    const isBaseSecret = (domain: number) => !hasFineBase(domain) || states[domain] === 'kept';
    for (const domain of computed(atoms, isBaseTold, isBaseSecret, baseThen))
      leaks.push({ kind: 'computed', what: 'base', domain, of });
    const valueThen = (then: Pattern, domain: string) => stateOf(then.figures.get(domain)?.get(of), 'shown');
    for (const domain of computed(atoms, isTold, () => true, valueThen))
      leaks.push({ kind: 'computed', what: 'value', domain, of });
  }
  return [...leaks, ...auditAnswers(table, pattern, limits, earlier)];
}

function difference(a: SparseRow, b: SparseRow): SparseRow {
  const row = new Map(a);
  for (const [column, value] of b) {
    const rest = (row.get(column) ?? 0) - value;
    if (rest === 0) row.delete(column);
    else row.set(column, rest);
  }
  return row;
}

function stateOf(state: string | undefined, told: string): 'told' | 'secret' | 'open' {
  return state === undefined || state === 'kept' ? 'open' : state === told ? 'told' : 'secret';
}

function isBaseFine(
  { isSensitive, isFiltered }: TableStatistic,
  respondents: number,
  base: number,
  limits: DisclosureLimits,
): boolean {
  if (base < limits.minBase || (isSensitive && base < limits.minBaseSensitive)) return false;
  return !isFiltered || respondents - base >= limits.minCategory;
}

/** Whether a figure's kind says what is so. */
function isStateTrue(
  state: FigureState,
  { base, total, squares }: Moments,
  { kind }: TableStatistic,
  { minCategory }: DisclosureLimits,
): boolean {
  if (kind === 'mean') return state === 'shown' && BigInt(base) * BigInt(squares) !== BigInt(total) ** 2n;
  const [isFew, isNearlyAll] = [total < minCategory, base - total < minCategory];
  if (state === 'few') return isFew;
  return state === 'nearly-all' ? isNearlyAll && !isFew : !isFew && !isNearlyAll;
}
