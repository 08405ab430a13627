/** Fewest people of each class of size, smallest class first: class 1 has under 2,000, class 6 has 50,000 and more. */
export const SIZE_CLASSES = [0, 2_000, 5_000, 10_000, 20_000, 50_000] as const;

/** The class, from 1, that a municipality with so many people is of. */
export function sizeClassOf(population: number): number {
  return SIZE_CLASSES.filter((fewest) => population >= fewest).length;
}
