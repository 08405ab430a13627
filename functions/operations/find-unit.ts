import type { UnitKey } from '../core/edition/unit.ts';
import type { FrameUnit } from '../ports/fieldwork.ts';
import type { Ports } from '../ports.ts';

/** The unit with this id in the frame of an edition. Ids are unique in an edition; naming the authority is faster. */
export async function findUnit(
  edition: string,
  id: string,
  { frame }: Pick<Ports, 'frame'>,
  authority?: string,
): Promise<FrameUnit | undefined> {
  for await (const unit of frame.units(edition, authority)) if (unit.id === id) return unit;
  return undefined;
}

export function unitKey(edition: string, { id, authority, sector }: FrameUnit): UnitKey {
  return { edition, authority, sector, unit: id };
}
