import type { Disposition, FrameCount, PlacedUnit, Unit } from './unit.ts';

/** Units recomputed together. Bounds the work that one answer causes, whatever the country's size. */
export const BLOCK_SIZE = 200;

/**
 * Gives every unit its bucket within its authority and sector: the first `blockSize` by id are in bucket 0,
 * the next in 1. Decided once, when the frame is imported; a unit never moves afterwards.
 *
 * @throws RangeError when `blockSize` is not a positive whole number
 */
export function assignBlocks(units: readonly Unit[], blockSize: number = BLOCK_SIZE): readonly PlacedUnit[] {
  if (!Number.isInteger(blockSize) || blockSize < 1)
    throw new RangeError(`no block holds ${blockSize} units`);
  return cellsOf(units).flatMap((cell) =>
    cell
      .toSorted((one, other) => compare(one.id, other.id))
      .map((unit, index) => ({ ...unit, bucket: Math.floor(index / blockSize) })),
  );
}

/** N of every cell that has units, by authority and sector; ineligible units are counted beside it. */
export function frameCounts(units: readonly Unit[]): readonly FrameCount[] {
  return cellsOf(units).map((cell) => {
    const { authority, sector } = cell[0] as Unit;
    const ineligible = count(cell, 'ineligible');
    const noContact = count(cell, 'no-contact');
    return {
      authority,
      sector,
      units: cell.length - ineligible,
      ...(ineligible === 0 ? {} : { ineligible }),
      ...(noContact === 0 ? {} : { noContact }),
    };
  });
}

function count(units: readonly Unit[], what: Disposition): number {
  return units.filter(({ disposition }) => disposition === what).length;
}

function cellsOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const cells = Map.groupBy(units, ({ authority, sector }) => `${authority}#${sector}`);
  return [...cells].toSorted(([one], [other]) => compare(one, other)).map(([, cell]) => cell);
}

/** By code unit, so that the order is the same on every machine and in every locale. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
