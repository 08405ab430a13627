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
} as const satisfies Record<string, keyof Unit>;

export type FrameColumn = keyof typeof FRAME_COLUMNS;

export const FRAME_HEADER = Object.keys(FRAME_COLUMNS) as readonly FrameColumn[];

/** A unit as a row of a frame file; what `checkFrame` reads is what this writes. */
export function frameRow(unit: Unit): Readonly<Record<FrameColumn, string>> {
  const entries = FRAME_HEADER.map((column) => [column, String(unit[FRAME_COLUMNS[column]])]);
  return Object.fromEntries(entries);
}
