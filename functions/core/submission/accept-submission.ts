import { decideSubmission, type Submission, type SubmissionConflict } from './decide-submission.ts';
import type { Receipt, StoredResponse } from './response.ts';

/** Where the response of one unit is kept. `write` refuses when the revision it expects is not the stored one. */
export interface ResponseSlot {
  readonly read: () => Promise<StoredResponse | undefined>;
  /** `expectedRevision` is 0 when nothing may be stored yet. */
  readonly write: (
    response: StoredResponse,
    expectedRevision: number,
  ) => Promise<'stored' | 'changed-meanwhile'>;
}

export type Acceptance =
  | { readonly kind: 'accepted'; readonly receipt: Receipt }
  | { readonly kind: 'replayed'; readonly receipt: Receipt }
  | { readonly kind: 'conflict'; readonly reason: SubmissionConflict; readonly newest?: Receipt | undefined };

/** More rounds than this happen only when something else is wrong; the client may safely send again. */
const MOST_ROUNDS = 8;

export class SubmissionContentionError extends Error {
  override readonly name = 'SubmissionContentionError';
}

/**
 * Takes a submission exactly once, however often and from however many places it is sent.
 *
 * @throws {SubmissionContentionError} when others kept changing the response between read and write.
 */
export async function acceptSubmission(submission: Submission, slot: ResponseSlot): Promise<Acceptance> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const stored = await slot.read();
    const decision = decideSubmission(stored, submission);
    if (decision.kind === 'replay') return { kind: 'replayed', receipt: decision.receipt };
    if (decision.kind === 'conflict') return decision;
    if ((await slot.write(decision.response, stored?.revision ?? 0)) === 'stored') {
      return { kind: 'accepted', receipt: decision.receipt };
    }
  }
  throw new SubmissionContentionError(`The response changed ${MOST_ROUNDS} times while it was being written`);
}
