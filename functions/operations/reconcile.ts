import { type Block, blockId } from '../core/aggregation/block.ts';
import type { BlockSums } from '../core/aggregation/recompute-block.ts';
import { canonicalJson } from '../core/release/canonical-json.ts';
import type { Ports } from '../ports.ts';
import { inParallel } from './in-parallel.ts';
import type { Progress } from './rebuild.ts';
import { type RecomputedBlock, recomputeEdition } from './recompute-edition.ts';

/** A block whose stored sums are not those of its answers. */
export interface Difference {
  readonly block: Block;
  /** Sums are missing, are behind the answers (the worker may be on its way), or are wrong. */
  readonly kind: 'missing' | 'behind' | 'wrong';
  /** Respondents by the stored sums, and by the answers. */
  readonly respondents: readonly [number, number];
  /** How many counts differ. Which, and by what, would be somebody's answers. */
  readonly counts: number;
}

export interface Reconciliation {
  readonly blocks: number;
  readonly respondents: number;
  readonly differences: readonly Difference[];
}

const AT_A_TIME = 8;

/**
 * Compares all stored sums of an edition with a rebuild from its answers, and changes nothing.
 *
 * @throws {UnknownEditionError} when there is no such edition.
 */
export async function reconcile(
  editionId: string,
  ports: Pick<Ports, 'editions' | 'frame' | 'responses' | 'blockSums' | 'library'>,
  onProgress: Progress = () => {},
): Promise<Reconciliation> {
  return compareWithStored(editionId, await recomputeEdition(editionId, ports, onProgress), ports);
}

/** The same for sums that were recomputed already. */
export async function compareWithStored(
  editionId: string,
  rebuilt: readonly RecomputedBlock[],
  { blockSums }: Pick<Ports, 'blockSums'>,
): Promise<Reconciliation> {
  const authorities = [...new Set(rebuilt.map(({ block }) => block.authority))];
  const stored = new Map<string, BlockSums>();
  await inParallel(authorities, AT_A_TIME, async (authority) => {
    for (const sums of await blockSums.ofAuthority(editionId, authority))
      stored.set(blockId(sums.block), sums);
  });
  return {
    blocks: rebuilt.length,
    respondents: rebuilt.reduce((sum, { counts }) => sum + (counts.respondents ?? 0), 0),
    differences: rebuilt.flatMap((block) => differenceOf(stored.get(blockId(block.block)), block) ?? []),
  };
}

function differenceOf(stored: BlockSums | undefined, rebuilt: RecomputedBlock): Difference | undefined {
  const { block, revisions, counts } = rebuilt;
  // A block that nobody answered in has no sums, and needs none.
  if (stored === undefined && revisions === 0) return undefined;
  const isEqual = stored?.revisions === revisions && canonicalJson(stored.counts) === canonicalJson(counts);
  if (isEqual) return undefined;
  const kind = stored === undefined ? 'missing' : stored.revisions < revisions ? 'behind' : 'wrong';
  const known = stored?.counts ?? {};
  return {
    block,
    kind,
    respondents: [known.respondents ?? 0, counts.respondents ?? 0],
    counts: differingCounts(known, counts),
  };
}

function differingCounts(
  stored: Readonly<Record<string, number>>,
  rebuilt: Readonly<Record<string, number>>,
): number {
  const names = [...new Set([...Object.keys(stored), ...Object.keys(rebuilt)])];
  return names.filter((name) => (stored[name] ?? 0) !== (rebuilt[name] ?? 0)).length;
}
