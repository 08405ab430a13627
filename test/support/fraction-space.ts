/** Exact elimination over the fractions, as plain as can be: what the fast one is checked by. */
export class FractionSpace {
  /** Rows of whole numbers in echelon form. */
  readonly #rows: bigint[][] = [];

  constructor(rows: readonly (readonly bigint[])[]) {
    for (const row of rows) {
      const rest = this.#rest(row);
      if (rest.some((value) => value !== 0n)) this.#rows.push(rest);
    }
  }

  has(row: readonly bigint[]): boolean {
    return this.#rest(row).every((value) => value === 0n);
  }

  #rest(row: readonly bigint[]): bigint[] {
    let rest = [...row];
    for (const pivot of this.#rows) {
      const lead = pivot.findIndex((value) => value !== 0n);
      const [own, scale] = [rest[lead] as bigint, pivot[lead] as bigint];
      if (own === 0n) continue;
      rest = shortened(rest.map((value, i) => value * scale - (pivot[i] as bigint) * own));
    }
    return rest;
  }
}

function shortened(row: readonly bigint[]): bigint[] {
  const divisor = row.reduce((a, b) => gcd(a, b), 0n);
  return divisor === 0n ? [...row] : row.map((value) => value / divisor);
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
