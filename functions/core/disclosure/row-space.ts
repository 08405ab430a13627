/**
 * The linear combinations of a set of rows, computed exactly modulo a prime.
 *
 * Rows are sparse: their non-zero columns with whole-number coefficients. The prime is larger than any minor of
 * the tables met here, so what follows from the rows over the fractions follows modulo the prime; the reverse may
 * fail by a chance of about one in sixty million, and then withholds one figure too many.
 */
export type SparseRow = ReadonlyMap<number, number>;

/** The largest prime below 2^26: products of two residues stay exact in a double. */
const PRIME = 67_108_859;

export class RowSpace {
  /** Reduced rows by their leading column, each with leading coefficient 1. */
  readonly #rows = new Map<number, Map<number, number>>();

  constructor(rows: Iterable<SparseRow> = []) {
    // Short rows first: single cells take themselves out of every longer row.
    for (const row of [...rows].toSorted((a, b) => a.size - b.size)) this.add(row);
  }

  /** Adds a row; false when it followed from the others. */
  add(row: SparseRow): boolean {
    const rest = this.#reduce(row);
    const lead = rest.keys().next().value;
    if (lead === undefined) return false;
    const scale = inverse(rest.get(lead) as number);
    for (const [column, value] of rest) rest.set(column, (value * scale) % PRIME);
    this.#rows.set(lead, rest);
    return true;
  }

  /** Whether the row is a linear combination of those added. */
  has(row: SparseRow): boolean {
    return this.#reduce(row).size === 0;
  }

  #reduce(row: SparseRow): Map<number, number> {
    const rest = new Map<number, number>();
    for (const [column, value] of row) {
      const residue = ((value % PRIME) + PRIME) % PRIME;
      if (residue !== 0) rest.set(column, residue);
    }
    // A reduced row may bring in columns that lead other rows: go on until none is left.
    for (;;) {
      let column: number | undefined;
      for (const candidate of rest.keys()) {
        if (this.#rows.has(candidate)) {
          column = candidate;
          break;
        }
      }
      if (column === undefined) return rest;
      const factor = PRIME - (rest.get(column) as number);
      for (const [other, value] of this.#rows.get(column) as Map<number, number>) {
        const sum = ((rest.get(other) ?? 0) + factor * value) % PRIME;
        if (sum === 0) rest.delete(other);
        else rest.set(other, sum);
      }
    }
  }
}

/** By Euclid's algorithm; the value is not 0 modulo the prime. */
function inverse(value: number): number {
  let [r0, r1] = [PRIME, value];
  let [t0, t1] = [0, 1];
  while (r1 !== 0) {
    const q = Math.floor(r0 / r1);
    [r0, r1] = [r1, r0 - q * r1];
    [t0, t1] = [t1, t0 - q * t1];
  }
  return t0 < 0 ? t0 + PRIME : t0;
}
