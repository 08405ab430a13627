import type { Block } from '../aggregation/block.ts';
import type { CheckedAnswers } from '../answers/check-answers.ts';
import type { Receipt, StoredResponse } from './response.ts';

/** Checked answers on their way into the store. */
export interface Submission {
  readonly submissionId: string;
  /** The submission that this one corrects; left out the first time. */
  readonly replaces?: string | undefined;
  readonly block: Block;
  readonly responseId: string;
  readonly questionnaire: { readonly id: string; readonly version: string };
  readonly answers: CheckedAnswers;
  readonly fingerprint: string;
  readonly receiptNumber: string;
  readonly receivedAt: Date;
}

export type SubmissionConflict =
  /** The id was used before, with something else in it. */
  | 'same-id-other-content'
  /** The unit has answered, and this is not said to be a correction. */
  | 'already-answered'
  /** It corrects a submission that is not the newest one, or none that we have. */
  | 'replaces-another'
  /** The answers were erased at the respondent's wish. */
  | 'erased'
  | 'too-many-corrections';

export type SubmissionDecision =
  | { readonly kind: 'store'; readonly response: StoredResponse; readonly receipt: Receipt }
  | { readonly kind: 'replay'; readonly receipt: Receipt }
  | { readonly kind: 'conflict'; readonly reason: SubmissionConflict; readonly newest?: Receipt | undefined };

/** A response grows by a receipt a correction; nobody corrects a form this often by hand. */
const MOST_REVISIONS = 100;

/**
 * Decides what becomes of a submission, given what is stored for its unit.
 *
 * The same id with the same content is a replay and gets its old receipt, even after later corrections;
 * with other content it is refused. A correction names the newest submission as the one it replaces.
 */
export function decideSubmission(
  stored: StoredResponse | undefined,
  submission: Submission,
): SubmissionDecision {
  const newest = stored?.receipts.at(-1);
  const earlier = stored?.receipts.find((receipt) => receipt.submissionId === submission.submissionId);
  if (earlier !== undefined) {
    return earlier.fingerprint === submission.fingerprint
      ? { kind: 'replay', receipt: earlier }
      : { kind: 'conflict', reason: 'same-id-other-content', newest };
  }
  if (stored !== undefined && stored.answers === undefined) return { kind: 'conflict', reason: 'erased' };
  if (stored !== undefined && submission.replaces === undefined) {
    return { kind: 'conflict', reason: 'already-answered', newest };
  }
  if (submission.replaces !== newest?.submissionId)
    return { kind: 'conflict', reason: 'replaces-another', newest };
  if ((stored?.revision ?? 0) >= MOST_REVISIONS)
    return { kind: 'conflict', reason: 'too-many-corrections', newest };

  const receipt: Receipt = {
    submissionId: submission.submissionId,
    number: submission.receiptNumber,
    receivedAt: wholeMinute(submission.receivedAt),
    revision: (stored?.revision ?? 0) + 1,
    fingerprint: submission.fingerprint,
  };
  const response: StoredResponse = {
    block: submission.block,
    responseId: submission.responseId,
    revision: receipt.revision,
    questionnaire: submission.questionnaire,
    answers: submission.answers,
    receipts: [...(stored?.receipts ?? []), receipt],
  };
  return { kind: 'store', response, receipt };
}

/** What is left of a response after its erasure: a higher revision and nothing else. */
export function eraseResponse(stored: StoredResponse): StoredResponse {
  return { ...stored, revision: stored.revision + 1, answers: undefined, receipts: [] };
}

function wholeMinute(time: Date): string {
  return `${time.toISOString().slice(0, 16)}:00Z`;
}
