import { type Block, blockId } from '../core/aggregation/block.ts';
import type { Ports } from '../ports.ts';

/**
 * Every block of an edition: those that an answer can lie in by the frame, and those that have sums, whether the
 * frame knows them or not. The frame may be forgotten already, and what lies outside it must not be overlooked.
 */
export async function blocksOfEdition(
  edition: string,
  ports: Pick<Ports, 'frame' | 'blockSums'>,
): Promise<readonly Block[]> {
  const blocks = new Map<string, Block>();
  const add = (block: Block) => blocks.set(blockId(block), block);
  for await (const { authority, sector, bucket } of ports.frame.units(edition)) {
    add({ edition, authority, sector, bucket });
  }
  for (const authority of await authoritiesOfEdition(edition, ports)) {
    for (const { block } of await ports.blockSums.ofAuthority(edition, authority)) add(block);
  }
  return [...blocks.values()];
}

/** Authorities with units in the frame or with sums, in order of code. */
export async function authoritiesOfEdition(
  edition: string,
  { frame, blockSums }: Pick<Ports, 'frame' | 'blockSums'>,
): Promise<readonly string[]> {
  const [counts, respondents] = await Promise.all([frame.counts(edition), blockSums.respondents(edition)]);
  return [...new Set([...counts.map(({ authority }) => authority), ...respondents.keys()])].toSorted();
}
