import type { Block } from '../core/aggregation/block.ts';
import type { BlockSums } from '../core/aggregation/recompute-block.ts';
import type { StoredResponse } from '../core/submission/response.ts';

export interface Responses {
  readonly find: (block: Block, responseId: string) => Promise<StoredResponse | undefined>;
  /** Writes if the stored revision is the one expected; 0 means that nothing is stored yet. */
  readonly write: (
    response: StoredResponse,
    expectedRevision: number,
  ) => Promise<'stored' | 'changed-meanwhile'>;
  /** All responses of a block, as of now: a consistent read. */
  readonly ofBlock: (block: Block) => Promise<readonly StoredResponse[]>;
  /** Deletes all responses of a block for good. Its sums stay as they are. */
  readonly forget: (block: Block) => Promise<void>;
}

export interface StoredBlockSums extends BlockSums {
  readonly block: Block;
}

export interface BlockSumsStore {
  /** Keeps the sums unless newer ones are stored: the sum of revisions never goes down. */
  readonly put: (block: Block, sums: BlockSums) => Promise<'stored' | 'newer-exists'>;
  /** Overwrites whatever is there; for a rebuild while nothing else writes. */
  readonly replace: (block: Block, sums: BlockSums) => Promise<void>;
  readonly ofAuthority: (edition: string, authority: string) => Promise<readonly StoredBlockSums[]>;
  /** Respondents by authority, all that may be known while the field is open. */
  readonly respondents: (edition: string, authority?: string) => Promise<ReadonlyMap<string, number>>;
  /** The same by sector, for the operator. */
  readonly respondentsBySector: (edition: string) => Promise<ReadonlyMap<string, number>>;
}
