import type { ReleaseNeeds } from './make-release.ts';
import { questionnaireOf } from './questionnaire-of.ts';
import type { Progress } from './rebuild.ts';
import { recomputeEdition } from './recompute-edition.ts';
import { compareWithStored, type Reconciliation } from './reconcile.ts';
import { type Reproduction, reproduceRelease } from './reproduce-release.ts';

/** Stored sums and current release of an edition, each compared with what the answers give. */
export interface FullReconciliation extends Reconciliation {
  /** Undefined while there is no release. */
  readonly release?: Reproduction | undefined;
}

/**
 * Compares cells, rebuild and release: the stored sums with those of the answers, and the current release with
 * the one that answers and frame give now. Changes nothing.
 *
 * @throws {UnknownEditionError} when there is no such edition.
 */
export async function reconcileEdition(
  editionId: string,
  ports: ReleaseNeeds,
  onProgress: Progress = () => {},
): Promise<FullReconciliation> {
  const { edition } = await questionnaireOf(editionId, ports);
  const blocks = await recomputeEdition(editionId, ports, onProgress);
  const sums = await compareWithStored(editionId, blocks, ports);
  const current = (await ports.releases.list(editionId)).at(-1);
  if (current === undefined || edition.state.status !== 'closed') return sums;
  return { ...sums, release: await reproduceRelease(editionId, current.id, ports, { blocks }) };
}
