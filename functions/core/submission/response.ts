import type { Block } from '../aggregation/block.ts';
import type { Answers } from '../answers/answers.ts';

/** What the respondent holds as proof. The same submission always gives the same receipt. */
export interface Receipt {
  /** Made by the form before it was first sent; a UUID. */
  readonly submissionId: string;
  /** Short and readable aloud: `7KQF-M2PX`. */
  readonly number: string;
  /** ISO 8601 in UTC, whole minutes: finer would help to tell who answered when. */
  readonly receivedAt: string;
  /** Revision of the response that this submission made. */
  readonly revision: number;
  /** Fingerprint of everything that was sent, to tell a repeated submission from another with the same id. */
  readonly fingerprint: string;
}

/**
 * The stored answers of one unit: the only truth.
 *
 * It knows its block and a random id, not the unit's name or address; only the frame links the two, until
 * the link is deleted. An erased response has no answers and keeps its revision, so that the sum of
 * revisions in a block never goes down.
 */
export interface StoredResponse {
  readonly block: Block;
  readonly responseId: string;
  /** 1 for the first submission, one more for each correction or erasure. */
  readonly revision: number;
  readonly questionnaire: { readonly id: string; readonly version: string };
  readonly answers?: Answers | undefined;
  /** Every submission that was taken, oldest first. Empty after an erasure. */
  readonly receipts: readonly Receipt[];
}
