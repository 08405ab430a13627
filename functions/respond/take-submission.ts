import type { CheckedAnswers } from '../core/answers/check-answers.ts';
import { type Acceptance, acceptSubmission } from '../core/submission/accept-submission.ts';
import { decideSubmission, type Submission } from '../core/submission/decide-submission.ts';
import { receiptNumber } from '../core/submission/receipt-number.ts';
import { submissionContent } from '../core/submission/submission-content.ts';
import { log } from '../log.ts';
import type { Respondent, RespondPorts } from './respondent.ts';

/** What is sent, by form or as JSON. */
export interface Sending {
  /** A UUID in lower case. */
  readonly submissionId: string;
  readonly replaces?: string | undefined;
  readonly answers: CheckedAnswers;
}

export type Taking = Acceptance | { readonly kind: 'not-yet' } | { readonly kind: 'no-longer' };

/**
 * Takes checked answers into the store, once. After closing, what was taken before still gets its receipt: who
 * sends again because the first reply was lost must not be told that it came too late.
 */
export async function takeSubmission(
  respondent: Respondent,
  sending: Sending,
  ports: RespondPorts,
): Promise<Taking> {
  const { invitation, questionnaire, response } = respondent;
  const { block, responseId } = invitation;
  const { id, version } = questionnaire;
  const submission: Submission = {
    ...sending,
    block,
    responseId,
    questionnaire: { id, version },
    fingerprint: ports.random.fingerprint(submissionContent({ ...sending, questionnaire })),
    receiptNumber: receiptNumber(ports.random.fingerprint(sending.submissionId)),
    receivedAt: ports.clock.now(),
  };
  if (respondent.accepts !== 'yes') {
    const decision = decideSubmission(response, submission);
    if (decision.kind === 'replay') return { kind: 'replayed', receipt: decision.receipt };
    return { kind: respondent.accepts };
  }
  // What was read to find the respondent is the first look; the store refuses to write when it is out of date.
  const firstLook = [response].values();
  const taking = await acceptSubmission(submission, {
    read: async () => {
      const look = firstLook.next();
      return look.done === true ? ports.responses.find(block, responseId) : look.value;
    },
    write: ports.responses.write,
  });
  log.info('submission', {
    edition: block.edition,
    outcome: taking.kind === 'conflict' ? taking.reason : taking.kind,
  });
  return taking;
}
