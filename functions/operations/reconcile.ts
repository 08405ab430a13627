import { type Block, blockId } from '../core/aggregation/block.ts';
import { earlyUntil } from '../core/aggregation/early.ts';
import { type BlockSums, recomputeBlock } from '../core/aggregation/recompute-block.ts';
import { canonicalJson } from '../core/release/canonical-json.ts';
import type { Ports } from '../ports.ts';
import { blocksOfEdition } from './blocks-of-edition.ts';
import { inParallel } from './in-parallel.ts';
import { questionnaireOf } from './questionnaire-of.ts';
import type { Progress } from './rebuild.ts';

/** A block whose stored sums are not those of its answers. */
export interface Difference {
  readonly block: Block;
  /** Sums are missing, are behind the answers (the worker may be on its way), or are wrong. */
  readonly kind: 'missing' | 'behind' | 'wrong';
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
  const { edition, questionnaire } = await questionnaireOf(editionId, ports);
  const until = earlyUntil(edition.state);
  const blocks = await blocksOfEdition(editionId, ports);
  const authorities = [...new Set(blocks.map((block) => block.authority))];
  const stored = new Map<string, BlockSums>();
  await inParallel(authorities, AT_A_TIME, async (authority) => {
    for (const sums of await ports.blockSums.ofAuthority(editionId, authority))
      stored.set(blockId(sums.block), sums);
  });

  let done = 0;
  let respondents = 0;
  const found = await inParallel(blocks, AT_A_TIME, async (block) => {
    const rebuilt = recomputeBlock(questionnaire, await ports.responses.ofBlock(block), until);
    respondents += rebuilt.counts.respondents ?? 0;
    onProgress(++done, blocks.length);
    return compare(block, stored.get(blockId(block)), rebuilt);
  });
  return { blocks: blocks.length, respondents, differences: found.filter((d) => d !== undefined) };
}

function compare(block: Block, stored: BlockSums | undefined, rebuilt: BlockSums): Difference | undefined {
  // A block that nobody answered in has no sums, and needs none.
  if (stored === undefined) return rebuilt.revisions === 0 ? undefined : { block, kind: 'missing' };
  if (stored.revisions < rebuilt.revisions) return { block, kind: 'behind' };
  const isEqual =
    stored.revisions === rebuilt.revisions && canonicalJson(stored.counts) === canonicalJson(rebuilt.counts);
  return isEqual ? undefined : { block, kind: 'wrong' };
}
