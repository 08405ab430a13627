import { earlyUntil } from '../core/aggregation/early.ts';
import { recomputeBlock } from '../core/aggregation/recompute-block.ts';
import type { Ports } from '../ports.ts';
import { blocksOfEdition } from './blocks-of-edition.ts';
import { inParallel } from './in-parallel.ts';
import { questionnaireOf } from './questionnaire-of.ts';

export type Progress = (done: number, of: number) => void;

/** Few enough that a table on demand keeps up, and a laptop too. */
const AT_A_TIME = 8;

/**
 * Recomputes the sums of every block of an edition from the stored answers, whatever sums are stored.
 *
 * The same function as the stream worker's, over all blocks. May run while answers come in: a block that
 * changes meanwhile is recomputed once more by the worker.
 *
 * @throws {UnknownEditionError} when there is no such edition.
 */
export async function rebuild(
  editionId: string,
  ports: Pick<Ports, 'editions' | 'frame' | 'responses' | 'blockSums' | 'library'>,
  onProgress: Progress = () => {},
): Promise<{ readonly blocks: number; readonly respondents: number }> {
  const { edition, questionnaire } = await questionnaireOf(editionId, ports);
  const until = earlyUntil(edition.state);
  const blocks = await blocksOfEdition(editionId, ports);
  let done = 0;
  const respondents = await inParallel(blocks, AT_A_TIME, async (block) => {
    const sums = recomputeBlock(questionnaire, await ports.responses.ofBlock(block), until);
    await ports.blockSums.replace(block, sums);
    onProgress(++done, blocks.length);
    return sums.counts.respondents ?? 0;
  });
  return { blocks: blocks.length, respondents: respondents.reduce((sum, n) => sum + n, 0) };
}
