/** The middle of some measurements. @throws RangeError when there is none */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that a share `q` (0 to 1) of the measurements lies below; between two, their weighted mean. */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) throw new RangeError('nothing was measured');
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * q;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (place - below);
}

export interface Interleaved<Result> {
  /** What each round gave, by variant, in the order of the rounds. */
  readonly results: Readonly<Record<string, readonly Result[]>>;
  /** Median over rounds of one variant's figure by another's of the same round. */
  readonly ratio: (of: string, to: string, figure: (result: Result) => number) => number;
}

/** Runs all variants in every round, each round beginning with another, so that they share the machine's moods. */
export async function interleave<Result>(
  rounds: number,
  variants: Readonly<Record<string, (round: number) => Promise<Result>>>,
): Promise<Interleaved<Result>> {
  const names = Object.keys(variants);
  const results: Record<string, Result[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const result = await variants[name]?.(round);
      results[name]?.push(result as Result);
    }
  }
  const figuresOf = (name: string, figure: (result: Result) => number) => (results[name] ?? []).map(figure);
  return {
    results,
    ratio: (of, to, figure) => {
      const others = figuresOf(to, figure);
      return median(figuresOf(of, figure).map((value, round) => value / (others[round] as number)));
    },
  };
}

/** Milliseconds that some work takes. */
export async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The same in processor time of this process, which other work on the machine changes little. */
export async function processorMillisecondsOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
