import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { StoredResponse } from '../submission/response.ts';
import { isEarly } from './early.ts';
import { sumEarly, sumResponses } from './sum-responses.ts';
import { addSums, type Sums } from './sums.ts';

/** The sums of one block, with what tells a newer computation from an older one. */
export interface BlockSums extends Sums {
  /** Sum of the revisions of the responses that were read. It only grows, and names the state of the block. */
  readonly revisions: number;
}

/**
 * The sums of a block from all its stored responses: used by the stream worker and by a rebuild alike.
 *
 * `until`: answers before it are early, see `earlyUntil`; without it nobody is.
 */
export function recomputeBlock(
  questionnaire: Questionnaire,
  responses: readonly StoredResponse[],
  until?: string,
): BlockSums {
  const answersOf = (some: readonly StoredResponse[]) => some.map(({ answers }) => answers);
  const early = until === undefined ? [] : responses.filter((response) => isEarly(response, until));
  const sums = addSums(
    sumResponses(questionnaire, answersOf(responses)),
    sumEarly(questionnaire, answersOf(early)),
  );
  return { ...sums, revisions: responses.reduce((sum, response) => sum + response.revision, 0) };
}
