import type { Block } from '../core/aggregation/block.ts';
import { eraseResponse as withoutAnswers } from '../core/submission/decide-submission.ts';
import type { FrameUnit } from '../ports/fieldwork.ts';
import type { Ports } from '../ports.ts';
import { findUnit, unitKey } from './find-unit.ts';

export type Erasure =
  | { readonly kind: 'erased' }
  | { readonly kind: 'nothing-to-erase' }
  | { readonly kind: 'unknown-unit' };

/**
 * Erases what a unit has answered or begun to answer, at its own wish. An empty response with a higher
 * revision stays, so that the sums of its block are computed anew without it. Releases made before stay.
 */
export async function eraseResponse(
  edition: string,
  unitId: string,
  ports: Pick<Ports, 'frame' | 'responses' | 'drafts'>,
): Promise<Erasure> {
  const unit = await findUnit(edition, unitId, ports);
  if (unit === undefined) return { kind: 'unknown-unit' };
  await ports.drafts.clear(unitKey(edition, unit));
  const block: Block = { edition, authority: unit.authority, sector: unit.sector, bucket: unit.bucket };
  return erase(block, unit, ports);
}

async function erase(block: Block, unit: FrameUnit, ports: Pick<Ports, 'responses'>): Promise<Erasure> {
  for (;;) {
    const stored = await ports.responses.find(block, unit.responseId);
    if (stored?.answers === undefined) return { kind: 'nothing-to-erase' };
    // Sent again in this very moment: read what is stored now and erase that.
    const outcome = await ports.responses.write(withoutAnswers(stored), stored.revision);
    if (outcome === 'stored') return { kind: 'erased' };
  }
}
