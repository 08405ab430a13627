import { rankIntervals, simultaneousQuantile } from '../statistics/rank-interval.ts';
import { type Interval, wilsonInterval } from '../statistics/wilson.ts';
import type { Position } from './domain.ts';

/** A member of a set that authorities are placed in. */
export type Member =
  | {
      readonly kind: 'shown';
      readonly authority: string;
      /** Its interval as one of `members` that hold together. */
      readonly intervalAmong: (members: number) => Interval | undefined;
    }
  /** Its share lies somewhere from `low` to `high`, which is all that is told. */
  | { readonly kind: 'banded'; readonly low: number; readonly high: number; readonly base: number };

/**
 * Where each authority stands among the members of a set, as an interval of ranks.
 *
 * A member whose count is banded counts with an interval that covers the whole band and is made of what is told of
 * it alone, so that nobody's position says more. It gets no position itself.
 *
 * Source: Klein, Wright and Wieczorek (2020); statistics note, section 9.
 */
export function positionsAmong(
  among: string,
  members: readonly Member[],
  level: number,
): ReadonlyMap<string, Position> {
  const of = members.length;
  const positions = new Map<string, Position>();
  if (of < 2) return positions;
  const z = simultaneousQuantile(level, of);
  const whole: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const intervals = members.map((member) => {
    if (member.kind === 'shown') return member.intervalAmong(of) ?? whole;
    const { low, high, base } = member;
    return { low: wilsonInterval(low, base, z).low, high: wilsonInterval(high, base, z).high };
  });
  for (const [i, { best, worst, quarter }] of rankIntervals(intervals).entries()) {
    const member = members[i] as Member;
    if (member.kind === 'shown') positions.set(member.authority, { among, best, worst, of, quarter });
  }
  return positions;
}
