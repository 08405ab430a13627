import type { Unit } from './unit.ts';

/** The columns of a frame file, each with the property of a unit that it holds. */
export const FRAME_COLUMNS = {
  unit: 'id',
  name: 'name',
  authority: 'authority',
  sector: 'sector',
  unit_type: 'unitType',
  email: 'email',
  employees: 'employees',
  disposition: 'disposition',
} as const satisfies Record<string, keyof Unit>;

export type FrameColumn = keyof typeof FRAME_COLUMNS;

/** The columns that a file must have, with something in every row. */
export const FRAME_HEADER = (Object.keys(FRAME_COLUMNS) as FrameColumn[]).filter(
  (column): column is Exclude<FrameColumn, 'disposition'> => column !== 'disposition',
);

/** A unit as a row of a frame file; what `checkFrame` reads is what this writes. */
export function frameRow(unit: Unit): Readonly<Record<FrameColumn, string>> {
  const entries = Object.entries(FRAME_COLUMNS).map(([column, property]) => [
    column,
    String(unit[property] ?? ''),
  ]);
  return Object.fromEntries(entries);
}
