import { buildRelease } from '../core/release/build-release.ts';
import { canonicalJson } from '../core/release/canonical-json.ts';
import { type CellSums, cellSums } from '../core/release/cells.ts';
import type { Release } from '../core/release/release.ts';
import type { Ports, ReleaseRecord, StoredBlockSums } from '../ports.ts';
import { inParallel } from './in-parallel.ts';
import { questionnaireOf } from './questionnaire-of.ts';
import type { Progress } from './rebuild.ts';
import { type Difference, reconcile } from './reconcile.ts';

type Needs = Pick<
  Ports,
  'clock' | 'random' | 'editions' | 'frame' | 'responses' | 'blockSums' | 'library' | 'releases'
>;

export type ReleaseOutcome =
  | { readonly kind: 'released'; readonly record: ReleaseRecord }
  | { readonly kind: 'computed'; readonly id: string; readonly release: Release }
  /** The edition is not closed: figures of an open field would give newcomers away. */
  | { readonly kind: 'not-closed' }
  /** Stored sums differ from the answers; nothing is released from them. */
  | { readonly kind: 'not-reconciled'; readonly differences: readonly Difference[] };

/**
 * Freezes a closed edition into a release: reconcile, compute, protect, store. The same sums give the same
 * release, and a dry run stores nothing.
 *
 * @throws {UnknownEditionError} when there is no such edition.
 */
export async function makeRelease(
  editionId: string,
  codeVersion: string,
  ports: Needs,
  options: { readonly isDryRun?: boolean; readonly onProgress?: Progress } = {},
): Promise<ReleaseOutcome> {
  const { edition, questionnaire } = await questionnaireOf(editionId, ports);
  if (edition.state.status !== 'closed') return { kind: 'not-closed' };
  const { differences } = await reconcile(editionId, ports, options.onProgress);
  if (differences.length > 0) return { kind: 'not-reconciled', differences };

  const frame = await ports.frame.counts(editionId);
  const register = await ports.library.register(edition.plan.register);
  const codes = [...new Set(frame.map(({ authority }) => authority))];
  const blocks = await inParallel(codes, 8, (authority) => ports.blockSums.ofAuthority(editionId, authority));
  const release = buildRelease(
    {
      plan: edition.plan,
      closedAt: edition.state.closedAt,
      questionnaire,
      register,
      frame,
      sums: blocks.flatMap(cellsOfAuthority),
      codeVersion,
    },
    ports.random.fingerprint,
  );
  if (options.isDryRun === true) {
    return { kind: 'computed', id: ports.random.fingerprint(canonicalJson(release)), release };
  }
  return { kind: 'released', record: await ports.releases.store(release, ports.clock.now()) };
}

function cellsOfAuthority(blocks: readonly StoredBlockSums[]): readonly CellSums[] {
  const bySector = Map.groupBy(blocks, ({ block }) => block.sector);
  return [...bySector].map(([sector, own]) => cellSums(own[0]?.block.authority ?? '', sector, own));
}
