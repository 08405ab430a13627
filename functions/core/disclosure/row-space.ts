/**
 * The linear combinations of a set of rows, computed exactly modulo a prime.
 *
 * Rows are sparse: their non-zero columns with whole-number coefficients. The prime is larger than any minor of
 * the tables met here, so what follows from the rows over the fractions follows modulo the prime; the reverse may
 * fail by a chance of about one in sixty million, and then withholds one figure too many.
 */
export type SparseRow = ReadonlyMap<number, number>;

/** The largest primes below 2^26: products of two residues stay exact in a double. */
export const PRIMES = { first: 67_108_859, second: 67_108_837 } as const;

interface Pivot {
  readonly column: number;
  /** Of the reduced row, scaled so that its pivot column has 1; that column is left out. */
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

export class RowSpace {
  readonly #prime: number;
  /** In order of arrival: none has a value in the column of one that came before it. */
  readonly #pivots: Pivot[] = [];
  /** The row at hand, dense; `#touched` names its columns that may differ from 0. */
  #work = new Float64Array(256);
  #isTouched = new Uint8Array(256);
  #touched: number[] = [];

  constructor(rows: Iterable<SparseRow> = [], prime: number = PRIMES.first) {
    this.#prime = prime;
    // Short rows first: single cells take themselves out of every longer row.
    for (const row of [...rows].toSorted((a, b) => a.size - b.size)) this.add(row);
  }

  /** Adds a row; false when it followed from the others. */
  add(row: SparseRow): boolean {
    const rest = this.rest(row);
    const first = rest.entries().next().value;
    if (first === undefined) return false;
    const [column, lead] = first;
    rest.delete(column);
    const scale = this.#inverse(lead);
    const values = [...rest.values()].map((value) => this.#times(value, scale));
    this.#pivots.push({ column, columns: [...rest.keys()], values });
    return true;
  }

  /** Whether the row is a linear combination of those added. */
  has(row: SparseRow): boolean {
    return this.rest(row).size === 0;
  }

  /** How many rows are independent of each other. */
  get rank(): number {
    return this.#pivots.length;
  }

  /** What the rows added leave of a row: nothing, when it follows from them. */
  rest(row: SparseRow): Map<number, number> {
    const prime = this.#prime;
    for (const [column, value] of row) this.#touch(column, ((value % prime) + prime) % prime);
    for (const { column, columns, values } of this.#pivots) {
      const own = column < this.#work.length ? (this.#work[column] as number) : 0;
      if (own === 0) continue;
      this.#work[column] = 0;
      const factor = prime - own;
      for (let i = 0; i < columns.length; i++) {
        this.#touch(columns[i] as number, this.#times(values[i] as number, factor));
      }
    }
    const rest = new Map<number, number>();
    for (const column of this.#touched) {
      const value = this.#work[column] as number;
      if (value !== 0) rest.set(column, value);
      this.#work[column] = 0;
      this.#isTouched[column] = 0;
    }
    this.#touched = [];
    return rest;
  }

  #touch(column: number, value: number): void {
    if (column >= this.#work.length) this.#grow(column);
    if (this.#isTouched[column] === 0) {
      this.#isTouched[column] = 1;
      this.#touched.push(column);
    }
    const sum = (this.#work[column] as number) + value;
    this.#work[column] = sum >= this.#prime ? sum - this.#prime : sum;
  }

  #grow(column: number): void {
    const size = 2 ** Math.ceil(Math.log2(column + 2));
    const work = new Float64Array(size);
    work.set(this.#work);
    const isTouched = new Uint8Array(size);
    isTouched.set(this.#isTouched);
    this.#work = work;
    this.#isTouched = isTouched;
  }

  /** A product of residues without the slow remainder of doubles. */
  #times(a: number, b: number): number {
    const product = a * b;
    const rest = product - Math.floor(product / this.#prime) * this.#prime;
    return rest < 0 ? rest + this.#prime : rest >= this.#prime ? rest - this.#prime : rest;
  }

  /** By Euclid's algorithm; the value is not 0 modulo the prime. */
  #inverse(value: number): number {
    let [r0, r1] = [this.#prime, value];
    let [t0, t1] = [0, 1];
    while (r1 !== 0) {
      const q = Math.floor(r0 / r1);
      [r0, r1] = [r1, r0 - q * r1];
      [t0, t1] = [t1, t0 - q * t1];
    }
    return t0 < 0 ? t0 + this.#prime : t0;
  }
}

/**
 * Which rows take part when `target` is combined from `rows`, with their coefficients modulo the prime;
 * undefined when it can't be.
 */
export function combinationOf(
  rows: readonly SparseRow[],
  target: SparseRow,
): Map<number, number> | undefined {
  // Each row carries a column of its own, behind all others, that keeps account of it.
  const width = 1 + Math.max(-1, ...target.keys(), ...rows.map((row) => Math.max(-1, ...row.keys())));
  const space = new RowSpace();
  const order = rows.map((_row, i) => i).toSorted((a, b) => (rows[a]?.size ?? 0) - (rows[b]?.size ?? 0));
  for (const i of order) {
    const row = rows[i] as SparseRow;
    // A row that follows from the others must not become a pivot among the accounts.
    const rest = space.rest(new Map([...row, [width + i, 1]]));
    if ([...rest.keys()].some((column) => column < width)) {
      space.add(new Map([...rest].toSorted(([a], [b]) => a - b)));
    }
  }
  const rest = space.rest(target);
  if ([...rest.keys()].some((column) => column < width)) return undefined;
  return new Map([...rest].map(([column, value]) => [column - width, value]));
}
