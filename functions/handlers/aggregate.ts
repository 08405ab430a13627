import { type Block, blockId } from '../core/aggregation/block.ts';
import { earlyUntil } from '../core/aggregation/early.ts';
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
  const { edition, questionnaire } = await questionnaireOf(block.edition, ports);
  const responses = await ports.responses.ofBlock(block);
  return ports.blockSums.put(block, recomputeBlock(questionnaire, responses, earlyUntil(edition.state)));
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
