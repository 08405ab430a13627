import { type Block, blockId } from '../core/aggregation/block.ts';
import { recomputeBlock } from '../core/aggregation/recompute-block.ts';
import { streamFunction } from '../events/stream-function.ts';
import { aggregationPorts, blockOfChange } from '../live.ts';
import { questionnaireOf } from '../operations/questionnaire-of.ts';
import type { Ports } from '../ports.ts';

type Needs = Pick<Ports, 'editions' | 'responses' | 'blockSums' | 'library'>;

/**
 * Recomputes the sums of one block from its stored answers.
 *
 * @throws {UnknownEditionError} when there is no such edition: an answer without one is a broken promise.
 */
export async function aggregateBlock(block: Block, ports: Needs): Promise<'stored' | 'newer-exists'> {
  const { questionnaire } = await questionnaireOf(block.edition, ports);
  return ports.blockSums.put(block, recomputeBlock(questionnaire, await ports.responses.ofBlock(block)));
}

/** DynamoDB stream of the responses: a change says which block is dirty, and nothing else. */
export const handler = streamFunction<Block, Needs>(
  (record) => {
    const block = blockOfChange(record.dynamodb?.Keys?.pk?.S);
    return block === undefined ? undefined : { id: blockId(block), subject: block };
  },
  aggregateBlock,
  aggregationPorts,
);
