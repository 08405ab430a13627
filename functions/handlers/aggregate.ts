import { type Block, blockId } from '../core/aggregation/block.ts';
import { recomputeBlock } from '../core/aggregation/recompute-block.ts';
import { streamFunction } from '../events/stream-function.ts';
import { aggregationPorts, blockOfChange } from '../live.ts';
import type { Ports } from '../ports.ts';

type Needs = Pick<Ports, 'editions' | 'responses' | 'blockSums' | 'library'>;

export class UnknownEditionError extends Error {
  override readonly name = 'UnknownEditionError';
}

/**
 * Recomputes the sums of one block from its stored answers.
 *
 * @throws {UnknownEditionError} when there is no such edition: an answer without one is a broken promise.
 */
export async function aggregateBlock(block: Block, ports: Needs): Promise<'stored' | 'newer-exists'> {
  const edition = await ports.editions.find(block.edition);
  if (edition === undefined) throw new UnknownEditionError(`There is no edition ${block.edition}`);
  const { id, version } = edition.plan.questionnaire;
  const questionnaire = await ports.library.questionnaire(id, version);
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
