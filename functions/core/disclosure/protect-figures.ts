import type { FigureState, Pattern, TableStatistic } from '../release/table.ts';
import { areAllEqual, type Moments, NO_MOMENTS } from '../statistics/moments.ts';
import { sumsOf } from './domain-map.ts';
import type { StateThen } from './domain-space.ts';
import { keptFigures } from './kept-figures.ts';
import type { DisclosureLimits } from './limits.ts';
import type { ParticipationState } from './protect-participation.ts';
import { type Protection, spaceOf } from './protection.ts';
import { type Layer, settle, withoutKept } from './settle.ts';

/** Respondents of a set of cells, and the moments of a statistic among them. */
interface Counts extends Moments {
  readonly respondents: number;
}

/**
 * How a statistic may be told, by number of domain.
 *
 * By itself (`primaryState`), and so that nothing follows: neither the value of a figure that is withheld or in
 * a band, nor a base that is too small. Respondents, bases and totals are told for whole domains, so that each
 * of them is a system of equations of its own. `withheld` domains are so for another reason. Source: statistics note, 14.1 and 14.2.
 */
export function protectFigures(
  protection: Protection,
  participation: readonly ParticipationState[],
  statistic: TableStatistic,
  withheld: ReadonlySet<number> = new Set(),
): readonly FigureState[] {
  const { map, limits, atoms } = protection;
  const counts = countsOf(protection, statistic);
  const at = (domain: number) => counts[domain] as Counts;
  const { minBase, minBaseSensitive } = limits;
  const kept = keptFigures(
    protection,
    statistic.id,
    counts.map(({ base }) => base),
    statistic.isSensitive ? minBaseSensitive : minBase,
  );
  const states = map.ids.map((id, domain): FigureState => {
    if (participation[domain] === 'withheld' || withheld.has(domain)) return 'withheld';
    if (participation[domain] === 'kept' || kept.has(domain)) return keptState(protection, statistic, id);
    return primaryState(at(domain), statistic, limits);
  });
  const isKept = (domain: number) => states[domain] === 'kept';
  const wasShown = (domain: number) =>
    stateThen(protection, statistic, map.ids[domain] as string) === 'shown';
  const isEmpty = (domain: number) => at(domain).respondents === 0;
  const bases: Layer = {
    space: spaceOf(protection, atoms, (then, domain) => baseThen(then, domain, statistic)),
    isTold: (domain) => states[domain] !== 'withheld',
    isSecret: (domain) => !isFineBase(at(domain), statistic, limits),
    isEmpty,
    counts: (domain) => vectorOf(at(domain)),
    passes: (rest) => isFineBase(countsFrom(rest), statistic, limits),
  };
  const values: Layer = {
    ...bases,
    space: spaceOf(protection, atoms, (then, domain) => valueThen(then, domain, statistic)),
    isTold: (domain) => states[domain] === 'shown' || (isKept(domain) && wasShown(domain)),
    isSecret: () => true,
    passes: (rest) => isFineValue(countsFrom(rest), statistic, limits),
  };
  settle({
    map,
    size: (domain) => at(domain).base,
    canWithhold: (domain) => !isKept(domain),
    withhold: (domain) => {
      states[domain] = 'withheld';
    },
    layers: [bases, values, withoutKept(bases, isKept), withoutKept(values, isKept)],
  });
  return states;
}

/** What a figure may be by itself. A mean with its base tells the sum of the answers: all equal, it tells each. */
export function primaryState(
  counts: Counts,
  statistic: TableStatistic,
  limits: DisclosureLimits,
): Exclude<FigureState, 'kept'> {
  if (!isFineBase(counts, statistic, limits)) return 'withheld';
  if (statistic.kind === 'mean') return areAllEqual(counts) ? 'withheld' : 'shown';
  if (counts.total < limits.minCategory) return 'few';
  return counts.base - counts.total < limits.minCategory ? 'nearly-all' : 'shown';
}

/** Of a question asked of some only, those who weren't asked gave an answer by that, and need their number too. */
export function isFineBase(
  { respondents, base }: Counts,
  { isFiltered, isSensitive }: Pick<TableStatistic, 'isFiltered' | 'isSensitive'>,
  { minBase, minBaseSensitive, minCategory }: DisclosureLimits,
): boolean {
  return (
    base >= (isSensitive ? minBaseSensitive : minBase) && (!isFiltered || respondents - base >= minCategory)
  );
}

function isFineValue(counts: Counts, statistic: TableStatistic, limits: DisclosureLimits): boolean {
  const { base, total } = counts;
  if (base < (statistic.isSensitive ? limits.minBaseSensitive : limits.minBase)) return false;
  if (statistic.kind === 'mean') return !areAllEqual(counts);
  return total >= limits.minCategory && base - total >= limits.minCategory;
}

/** An older figure stays, where there was one. */
function keptState(protection: Protection, statistic: TableStatistic, domain: string): 'kept' | 'withheld' {
  return stateThen(protection, statistic, domain) === 'withheld' ? 'withheld' : 'kept';
}

/** How the figure that stays was told at first. */
export function stateThen(
  { earlier }: Pick<Protection, 'earlier'>,
  { id }: TableStatistic,
  domain: string,
): FigureState {
  const states = earlier.map(({ pattern }) => pattern.figures.get(domain)?.get(id) ?? 'withheld');
  return states.findLast((state) => state !== 'kept') ?? 'withheld';
}

function countsOf({ map, table, respondents }: Protection, { id }: TableStatistic): readonly Counts[] {
  const moments = table.cells.map((cell) => cell.moments.get(id) ?? NO_MOMENTS);
  const [base, total, squares] = (['base', 'total', 'squares'] as const).map((what) =>
    sumsOf(
      map,
      moments.map((own) => own[what]),
    ),
  ) as [Float64Array, Float64Array, Float64Array];
  return map.ids.map((_id, i) => countsFrom([respondents[i], base[i], total[i], squares[i]] as number[]));
}

function vectorOf({ respondents, base, total, squares }: Counts): readonly number[] {
  return [respondents, base, total, squares];
}

function countsFrom(vector: readonly number[]): Counts {
  const [respondents = 0, base = 0, total = 0, squares = 0] = vector;
  return { respondents, base, total, squares };
}

/** What a pattern told of a figure's base. One that was withheld may have been too small. */
function baseThen({ figures }: Pattern, domain: string, { id }: TableStatistic): StateThen {
  const state = figures.get(domain)?.get(id);
  return state === undefined || state === 'kept' ? 'open' : state === 'withheld' ? 'secret' : 'told';
}

/** What a pattern told of a figure's value. */
export function valueThen({ figures }: Pattern, domain: string, { id }: TableStatistic): StateThen {
  const state = figures.get(domain)?.get(id);
  return state === undefined || state === 'kept' ? 'open' : state === 'shown' ? 'told' : 'secret';
}
