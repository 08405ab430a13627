/** Numbers in [0, 1), the same sequence for the same seed. For demonstrations and tests, never for secrets. */
export type Random = () => number;

/** The mulberry32 generator (Tommy Ettinger, public domain): 32 bits of state, period 2^32. */
export function randomFrom(seed: string | number): Random {
  let state = typeof seed === 'number' ? seed >>> 0 : hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `low` to `high`, both included. */
export function wholeBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of the values. @throws RangeError when there is none */
export function pick<T>(random: Random, values: readonly T[]): T {
  if (values.length === 0) throw new RangeError('nothing to pick from');
  return values[Math.floor(random() * values.length)] as T;
}

/** One of the values, each as likely as its weight. All weights zero: any of them. */
export function pickWeighted<T>(random: Random, values: readonly T[], weightOf: (value: T) => number): T {
  const total = values.reduce((sum, value) => sum + weightOf(value), 0);
  if (total <= 0) return pick(random, values);
  let left = random() * total;
  for (const value of values) {
    left -= weightOf(value);
    if (left < 0) return value;
  }
  return values.at(-1) as T;
}

/** A normal deviate with mean 0 and standard deviation 1 (Box and Muller 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** FNV-1a over UTF-16 units, finished as in MurmurHash3 so that near seeds give far sequences. */
function hash(seed: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    value = Math.imul(value ^ seed.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
