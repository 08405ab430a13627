import { assignBlocks, BLOCK_SIZE } from '../core/edition/blocks.ts';
import type { Unit } from '../core/edition/unit.ts';
import type { FrameUnit } from '../ports/fieldwork.ts';

/**
 * The new frame with a place and a name for the answers of each unit. Units that were there keep theirs, and
 * what is known of their invitations; new ones fill up the blocks of their cell.
 */
export function placeUnits(
  units: readonly Unit[],
  existing: ReadonlyMap<string, FrameUnit>,
  newId: () => string,
  blockSize: number = BLOCK_SIZE,
): readonly FrameUnit[] {
  const known = (unit: Unit): FrameUnit | undefined => {
    const before = existing.get(unit.id);
    return before?.authority === unit.authority && before.sector === unit.sector ? before : undefined;
  };
  const kept = units.flatMap((unit): FrameUnit[] => {
    const before = known(unit);
    if (before === undefined) return [];
    const { bucket, responseId, invitedAt, invitations } = before;
    return [{ ...unit, bucket, responseId, invitedAt, invitations }];
  });
  const added = units.filter((unit) => known(unit) === undefined);
  if (kept.length === 0) {
    return assignBlocks(added, blockSize).map((unit) => ({ ...unit, responseId: newId() }));
  }
  const filled = new Map<string, number>();
  const count = (name: string) => filled.set(name, (filled.get(name) ?? 0) + 1);
  for (const unit of kept) count(blockName(unit, unit.bucket));
  const placed = added.map((unit): FrameUnit => {
    let bucket = 0;
    while ((filled.get(blockName(unit, bucket)) ?? 0) >= blockSize) bucket++;
    count(blockName(unit, bucket));
    return { ...unit, bucket, responseId: newId() };
  });
  return [...kept, ...placed];
}

function blockName({ authority, sector }: Unit, bucket: number): string {
  return `${authority}#${sector}#${bucket}`;
}
