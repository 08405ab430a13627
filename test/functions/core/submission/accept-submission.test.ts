import { describe, expect, test } from '@jest/globals';
import type { CheckedAnswers } from '../../../../functions/core/answers/check-answers.ts';
import {
  acceptSubmission,
  type ResponseSlot,
  SubmissionContentionError,
} from '../../../../functions/core/submission/accept-submission.ts';
import type { Submission } from '../../../../functions/core/submission/decide-submission.ts';
import { memoryResponses } from '../../../support/memory-ports.ts';

const block = { edition: '2026', authority: '4222', sector: 'education', bucket: 0 };
const submission = (submissionId: string, more: Partial<Submission> = {}): Submission => ({
  submissionId,
  block,
  responseId: 'r',
  questionnaire: { id: 'q', version: '2026.1' },
  answers: {} as CheckedAnswers,
  fingerprint: submissionId,
  receiptNumber: submissionId,
  receivedAt: new Date('2026-09-15T10:20:00Z'),
  ...more,
});

function slotIn(responses = memoryResponses()): ResponseSlot {
  return { read: () => responses.find(block, 'r'), write: responses.write };
}

describe('However often and from wherever it is sent, a submission is taken once', () => {
  test('one after the other', async () => {
    const slot = slotIn();
    expect((await acceptSubmission(submission('a'), slot)).kind).toBe('accepted');
    expect((await acceptSubmission(submission('a'), slot)).kind).toBe('replayed');
  });

  test('50 at the same moment', async () => {
    const slot = slotIn();
    const all = await Promise.all(Array.from({ length: 50 }, () => acceptSubmission(submission('a'), slot)));
    expect(all.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    expect(all.filter(({ kind }) => kind === 'replayed')).toHaveLength(49);
    expect((await slot.read())?.receipts).toHaveLength(1);
  });

  test('when another one comes between its reading and its writing', async () => {
    let hasCome = false;
    const responses = memoryResponses(async () => {
      if (hasCome) return;
      hasCome = true;
      await acceptSubmission(submission('other'), slotIn(responses));
    });
    const late = await acceptSubmission(submission('a'), slotIn(responses));
    expect(late).toMatchObject({
      kind: 'conflict',
      reason: 'already-answered',
      newest: { submissionId: 'other' },
    });
  });
});

test('A store that never lets anybody write is told apart from a refusal', async () => {
  const slot: ResponseSlot = { read: async () => undefined, write: async () => 'changed-meanwhile' };
  await expect(acceptSubmission(submission('a'), slot)).rejects.toThrow(SubmissionContentionError);
});
