import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { StoredResponse } from '../submission/response.ts';
import { sumResponses } from './sum-responses.ts';
import type { Sums } from './sums.ts';

/** The sums of one block, with what tells a newer computation from an older one. */
export interface BlockSums extends Sums {
  /** Sum of the revisions of the responses that were read. It only grows, and names the state of the block. */
  readonly revisions: number;
}

/** The sums of a block from all its stored responses: used by the stream worker and by a rebuild alike. */
export function recomputeBlock(
  questionnaire: Questionnaire,
  responses: readonly StoredResponse[],
): BlockSums {
  const sums = sumResponses(
    questionnaire,
    responses.map((response) => response.answers),
  );
  return { ...sums, revisions: responses.reduce((sum, response) => sum + response.revision, 0) };
}
