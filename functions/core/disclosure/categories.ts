/** Limits inside a shown base. */
export interface CategoryLimits {
  /** Fewest answers of a base. */
  readonly minBase: number;
  /** Fewest answers of a class that is told. */
  readonly minCategory: number;
  /** From this base on, empty classes may be told as such. */
  readonly freeBase: number;
}

/** A yes/no count. `band`: it lies from `low` to `high` of the base. */
export type ShownCount =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'band'; readonly low: number; readonly high: number }
  | { readonly kind: 'exact' };

/** Source for all three: statistics note, 14.2. */
export function showCount(count: number, base: number, { minBase, minCategory }: CategoryLimits): ShownCount {
  if (base < minBase) return { kind: 'hidden' };
  if (count < minCategory) return { kind: 'band', low: 0, high: minCategory - 1 };
  if (base - count < minCategory) return { kind: 'band', low: base - minCategory + 1, high: base };
  return { kind: 'exact' };
}

/** An ordered scale: the first partition in which every class has enough answers, as lists of point numbers. */
export type ShownScale =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'none'; readonly isMeanShown: boolean }
  | {
      readonly kind: 'classes';
      readonly classes: readonly (readonly number[])[];
      readonly isMeanShown: boolean;
    };

/** Points are counted from 0. Partitions tried: each point, pairs, halves. */
export function showScale(counts: readonly number[], limits: CategoryLimits): ShownScale {
  const base = counts.reduce((sum, n) => sum + n, 0);
  if (base < limits.minBase) return { kind: 'hidden' };
  const isMeanShown = Math.max(...counts) < base;
  for (const size of [1, 2, counts.length / 2]) {
    if (!Number.isInteger(size) || counts.length % size !== 0) continue;
    const classes = Array.from({ length: counts.length / size }, (_, i) =>
      Array.from({ length: size }, (_unused, j) => i * size + j),
    );
    const isFine = classes.every((points) => {
      const count = points.reduce((sum, point) => sum + (counts[point] as number), 0);
      return count >= limits.minCategory || (base >= limits.freeBase && count === 0);
    });
    if (isFine) return { kind: 'classes', classes, isMeanShown };
  }
  return { kind: 'none', isMeanShown };
}

/** Unordered categories: those told by themselves, and those pooled into "other answers". */
export type ShownCategories =
  | { readonly kind: 'hidden' | 'none' }
  | { readonly kind: 'classes'; readonly own: readonly string[]; readonly pooled: readonly string[] };

export function showCategories(
  counts: Readonly<Record<string, number>>,
  limits: CategoryLimits,
): ShownCategories {
  const names = Object.keys(counts);
  const count = (name: string) => counts[name] as number;
  const base = names.reduce((sum, name) => sum + count(name), 0);
  if (base < limits.minBase) return { kind: 'hidden' };
  const mayStandAlone = (name: string) =>
    count(name) >= limits.minCategory || (base >= limits.freeBase && count(name) === 0);
  const pooled: string[] = [];
  for (const name of names.toSorted((a, b) => count(a) - count(b) || (a < b ? -1 : 1))) {
    const isDone =
      names.every((other) => pooled.includes(other) || mayStandAlone(other)) &&
      (pooled.length === 0 || pooled.reduce((sum, other) => sum + count(other), 0) >= limits.minCategory);
    if (isDone) break;
    if (base >= limits.freeBase && count(name) === 0) continue;
    pooled.push(name);
  }
  const own = names.filter((name) => !pooled.includes(name));
  const classes = own.length + (pooled.length > 0 ? 1 : 0);
  if (classes < 2 || own.length === 0) return { kind: 'none' };
  return { kind: 'classes', own, pooled: pooled.toSorted() };
}
