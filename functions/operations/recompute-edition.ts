import type { Block } from '../core/aggregation/block.ts';
import { earlyUntil } from '../core/aggregation/early.ts';
import { type BlockSums, recomputeBlock } from '../core/aggregation/recompute-block.ts';
import { checkResponses } from '../core/release/check-responses.ts';
import type { InputProblem } from '../core/release/input-problem.ts';
import type { Ports } from '../ports.ts';
import { blocksOfEdition } from './blocks-of-edition.ts';
import { inParallel } from './in-parallel.ts';
import { questionnaireOf } from './questionnaire-of.ts';
import type { Progress } from './rebuild.ts';

/** A block with the sums of its answers as they are now. */
export interface RecomputedBlock extends BlockSums {
  readonly block: Block;
  /** Responses that can't be the edition's. None once the frame is forgotten: then nobody can tell. */
  readonly problems: readonly InputProblem[];
}

/** Few enough that a table on demand keeps up, and a laptop too. */
const AT_A_TIME = 8;

/**
 * All sums of an edition from its answers alone, whatever sums are stored. Changes nothing.
 *
 * @throws {UnknownEditionError} when there is no such edition.
 */
export async function recomputeEdition(
  editionId: string,
  ports: Pick<Ports, 'editions' | 'frame' | 'responses' | 'blockSums' | 'library'>,
  onProgress: Progress = () => {},
): Promise<readonly RecomputedBlock[]> {
  const { edition, questionnaire } = await questionnaireOf(editionId, ports);
  const until = earlyUntil(edition.state);
  const blocks = await blocksOfEdition(editionId, ports);
  const framed = new Set<string>();
  for await (const { responseId } of ports.frame.units(editionId)) framed.add(responseId);

  let done = 0;
  return inParallel(blocks, AT_A_TIME, async (block) => {
    const responses = await ports.responses.ofBlock(block);
    const problems = framed.size === 0 ? [] : checkResponses(responses, framed, edition.plan);
    onProgress(++done, blocks.length);
    return { block, problems, ...recomputeBlock(questionnaire, responses, until) };
  });
}
