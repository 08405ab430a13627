import type { Random } from '../random.ts';

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
  readonly own: number;
  /** Of the reduced row, scaled so that its pivot column has 1; that column is left out. */
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

export class RowSpace {
  readonly #prime: number;
  /** In order of arrival: none has a value in the column of one that came before it. */
  readonly #pivots: Pivot[] = [];
  /** By column: 1 + the number of its pivot, 0 for none, -1 where the column alone follows from the rows. */
  #pivotOf: Int32Array;
  /** The row at hand, dense; `#touched` names its columns that may differ from 0. */
  #work: Float64Array;
  #isTouched: Uint8Array;
  #touched: number[] = [];
  /** Pivots, by 1 + number, whose columns the row at hand touches. */
  #isPending = new Uint8Array(64);
  #firstPending = Number.POSITIVE_INFINITY;
  #rank = 0;

  constructor(rows: Iterable<SparseRow> = [], prime: number = PRIMES.first) {
    this.#prime = prime;
    // Short rows first: single cells take themselves out of every longer row.
    const ordered = [...rows].toSorted((a, b) => a.size - b.size);
    let width = 16;
    for (const row of ordered) for (const column of row.keys()) if (column >= width) width = column + 1;
    this.#pivotOf = new Int32Array(width);
    this.#work = new Float64Array(width);
    this.#isTouched = new Uint8Array(width);
    for (const row of ordered) this.add(row);
  }

  /**
   * Adds a row; false when it followed from the others. Columns from `behind` on only keep account of rows: a row
   * of which nothing else is left has followed, and is not added.
   */
  add(row: SparseRow, behind = Number.POSITIVE_INFINITY): boolean {
    const { columns, values } = this.#reduce(row);
    const first = columns.findIndex((column) => column < behind);
    const own = columns[first];
    if (own === undefined) return false;
    this.#rank += 1;
    if (columns.length === 1) {
      this.#pivotOf[own] = -1;
      return true;
    }
    const scale = this.#inverse(values[first] as number);
    columns.splice(first, 1);
    values.splice(first, 1);
    this.#pivots.push({
      own,
      columns: Int32Array.from(columns),
      values: Float64Array.from(values, (value) => this.#times(value, scale)),
    });
    this.#pivotOf[own] = this.#pivots.length;
    if (this.#pivots.length >= this.#isPending.length) {
      const longer = new Uint8Array(2 * this.#isPending.length);
      longer.set(this.#isPending);
      this.#isPending = longer;
    }
    return true;
  }

  /** Whether the row is a linear combination of those added. */
  has(row: SparseRow): boolean {
    return this.#reduce(row).columns.length === 0;
  }

  /** How many rows are independent of each other. */
  get rank(): number {
    return this.#rank;
  }

  /** What the rows added leave of a row: nothing, when it follows from them. */
  rest(row: SparseRow): Map<number, number> {
    const { columns, values } = this.#reduce(row);
    return new Map(columns.map((column, i) => [column, values[i] as number]));
  }

  #reduce(row: SparseRow): { readonly columns: number[]; readonly values: number[] } {
    const prime = this.#prime;
    for (const [column, value] of row) {
      if (column >= this.#work.length) this.#grow(column);
      this.#touch(column, value >= 0 && value < prime ? value : ((value % prime) + prime) % prime);
    }
    // A pivot's row touches the columns of later pivots alone: one pass in their order is enough.
    for (let number = this.#firstPending; number <= this.#pivots.length; number++) {
      if (this.#isPending[number] === 0) continue;
      this.#isPending[number] = 0;
      const { own, columns, values } = this.#pivots[number - 1] as Pivot;
      const value = this.#work[own] as number;
      if (value === 0) continue;
      this.#work[own] = 0;
      const factor = prime - value;
      for (let i = 0; i < columns.length; i++) {
        const column = columns[i] as number;
        this.#touch(column, this.#times(values[i] as number, factor));
      }
    }
    this.#firstPending = Number.POSITIVE_INFINITY;
    const columns: number[] = [];
    const values: number[] = [];
    for (const column of this.#touched) {
      const value = this.#work[column] as number;
      if (value !== 0) {
        columns.push(column);
        values.push(value);
      }
      this.#work[column] = 0;
      this.#isTouched[column] = 0;
    }
    this.#touched = [];
    return { columns, values };
  }

  /**
   * A random vector for rows of `width` columns that all rows added have the product 0 with. A row that has
   * another product with it is no combination of them; one that has 0 is, but for a chance of one in the prime.
   */
  nullVector(random: Random, width: number): Float64Array {
    const vector = Float64Array.from({ length: width }, (_, column) =>
      (this.#pivotOf[column] ?? 0) === 0 ? Math.floor(random() * this.#prime) : 0,
    );
    for (const { own, columns, values } of this.#pivots.toReversed()) {
      let sum = 0;
      for (let i = 0; i < columns.length; i++) {
        sum += this.#times(values[i] as number, vector[columns[i] as number] as number);
      }
      vector[own] = (this.#prime - (sum % this.#prime)) % this.#prime;
    }
    return vector;
  }

  /** The row's product with a vector, modulo the prime. */
  product(row: SparseRow, vector: Float64Array): number {
    let sum = 0;
    for (const [column, value] of row) {
      const residue = value >= 0 ? value % this.#prime : this.#prime - (-value % this.#prime);
      sum += this.#times(residue, vector[column] as number);
    }
    return sum % this.#prime;
  }

  #touch(column: number, value: number): void {
    const pivot = this.#pivotOf[column] as number;
    if (pivot === -1) return;
    if (this.#isTouched[column] === 0) {
      this.#isTouched[column] = 1;
      this.#touched.push(column);
      if (pivot > 0) {
        this.#isPending[pivot] = 1;
        if (pivot < this.#firstPending) this.#firstPending = pivot;
      }
    }
    const sum = (this.#work[column] as number) + value;
    this.#work[column] = sum >= this.#prime ? sum - this.#prime : sum;
  }

  #grow(column: number): void {
    const size = 2 * (column + 1);
    const larger = <T extends { set: (from: T) => void }>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.#work = larger(new Float64Array(size), this.#work);
    this.#isTouched = larger(new Uint8Array(size), this.#isTouched);
    this.#pivotOf = larger(new Int32Array(size), this.#pivotOf);
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
