import type { RefusalReason } from '../core/access/own-authority.ts';
import { hasOwnFigures } from '../core/access/own-editions.ts';
import { isReleased } from '../core/access/release-gate.ts';
import type { Edition } from '../core/edition/edition.ts';
import type { ReleaseRecord } from '../ports/releases.ts';
import type { MunicipalityPorts } from './municipality-ports.ts';

export type FoundRelease =
  | { readonly kind: 'released'; readonly edition: Edition; readonly record: ReleaseRecord }
  | { readonly kind: 'refused'; readonly reason: Extract<RefusalReason, 'unknown-release' | 'not-released'> };

/**
 * The release with this id, if its minute has come and it has figures of single authorities. What was typed is compared with the ids of the releases
 * there are; it is never made part of a key.
 */
export async function findRelease(
  id: string,
  { editions, releases, clock }: Pick<MunicipalityPorts, 'editions' | 'releases' | 'clock'>,
): Promise<FoundRelease> {
  for (const edition of await editions.list()) {
    if (!hasOwnFigures(edition.plan)) continue;
    const record = (await releases.list(edition.plan.id)).find((one) => one.id === id);
    if (record === undefined) continue;
    return isReleased(edition, clock.now())
      ? { kind: 'released', edition, record }
      : { kind: 'refused', reason: 'not-released' };
  }
  return { kind: 'refused', reason: 'unknown-release' };
}
