import { type Block, blockId } from '../core/aggregation/block.ts';
import type { Ports } from '../ports.ts';

/** Every block that an answer of the edition can lie in, by the frame. */
export async function blocksOfEdition(
  edition: string,
  ports: Pick<Ports, 'frame'>,
): Promise<readonly Block[]> {
  const blocks = new Map<string, Block>();
  for await (const { authority, sector, bucket } of ports.frame.units(edition)) {
    const block = { edition, authority, sector, bucket };
    blocks.set(blockId(block), block);
  }
  return [...blocks.values()];
}
