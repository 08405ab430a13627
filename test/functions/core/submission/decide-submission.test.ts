import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CheckedAnswers } from '../../../../functions/core/answers/check-answers.ts';
import {
  decideSubmission,
  eraseResponse,
  type Submission,
} from '../../../../functions/core/submission/decide-submission.ts';
import type { StoredResponse } from '../../../../functions/core/submission/response.ts';

const submission = (id: string, more: Partial<Submission> = {}): Submission => ({
  submissionId: id,
  block: { edition: '2026', authority: '4222', sector: 'education', bucket: 0 },
  responseId: 'r',
  questionnaire: { id: 'q', version: '2026.1' },
  answers: {} as CheckedAnswers,
  fingerprint: `content of ${id}`,
  receiptNumber: `number of ${id}`,
  receivedAt: new Date('2026-09-15T10:20:59.999Z'),
  ...more,
});

/** The response after these submissions, each of them taken. */
function storedAfter(...submissions: readonly Submission[]): StoredResponse {
  let stored: StoredResponse | undefined;
  for (const one of submissions) {
    const decision = decideSubmission(stored, one);
    if (decision.kind !== 'store') throw new Error(`${one.submissionId} was not taken`);
    stored = decision.response;
  }
  return stored as StoredResponse;
}

const a = submission('a');
const b = submission('b', { replaces: 'a' });

describe('A submission', () => {
  test('is stored with a receipt that tells the minute and no more', () => {
    expect(decideSubmission(undefined, a)).toMatchObject({
      kind: 'store',
      receipt: { submissionId: 'a', number: 'number of a', receivedAt: '2026-09-15T10:20:00Z', revision: 1 },
      response: { revision: 1, receipts: [{ submissionId: 'a' }] },
    });
  });

  test('that corrects the newest one becomes the next revision and keeps the old receipts', () => {
    expect(storedAfter(a, b)).toMatchObject({
      revision: 2,
      receipts: [{ submissionId: 'a' }, { submissionId: 'b' }],
    });
  });

  test('sent again has its old receipt, also after a correction', () => {
    const [first, second] = storedAfter(a, b).receipts;
    expect(decideSubmission(storedAfter(a, b), a)).toEqual({ kind: 'replay', receipt: first });
    expect(decideSubmission(storedAfter(a, b), b)).toEqual({ kind: 'replay', receipt: second });
  });
});

describe('A submission is refused', () => {
  const newest = { submissionId: 'b' };
  test.each([
    [
      'under a known id with another content',
      storedAfter(a, b),
      { ...a, fingerprint: 'other' },
      'same-id-other-content',
    ],
    ['when the unit has answered', storedAfter(a, b), submission('c'), 'already-answered'],
    [
      'when it corrects an old one',
      storedAfter(a, b),
      submission('c', { replaces: 'a' }),
      'replaces-another',
    ],
    [
      'when it corrects one we do not have',
      storedAfter(a, b),
      submission('c', { replaces: 'x' }),
      'replaces-another',
    ],
    ['when it corrects itself', storedAfter(a, b), submission('c', { replaces: 'c' }), 'replaces-another'],
  ] as const)('%s', (_name, stored, next, reason) => {
    expect(decideSubmission(stored, next)).toMatchObject({ kind: 'conflict', reason, newest });
  });

  test('when there is nothing to correct', () => {
    expect(decideSubmission(undefined, b)).toEqual({ kind: 'conflict', reason: 'replaces-another' });
  });

  test('after an erasure, whatever it is', () => {
    const erased = eraseResponse(storedAfter(a, b));
    expect(erased).toMatchObject({ revision: 3, receipts: [] });
    expect(erased.answers).toBeUndefined();
    for (const next of [a, b, submission('c'), submission('c', { replaces: 'b' })]) {
      expect(decideSubmission(erased, next)).toEqual({ kind: 'conflict', reason: 'erased' });
    }
  });

  test('when nobody corrects that often', () => {
    const chain = Array.from({ length: 100 }, (_, i) =>
      submission(String(i), i === 0 ? {} : { replaces: String(i - 1) }),
    );
    const decision = decideSubmission(storedAfter(...chain), submission('100', { replaces: '99' }));
    expect(decision).toMatchObject({ kind: 'conflict', reason: 'too-many-corrections' });
  });
});

test('Whatever is sent in whatever order, revisions grow by one and receipts never change', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd');
  const sent = fc.record({ id: ids, replaces: fc.option(ids, { nil: undefined }), content: fc.nat(1) });
  fc.assert(
    fc.property(fc.array(sent, { maxLength: 30 }), (all) => {
      let stored: StoredResponse | undefined;
      for (const { id, replaces, content } of all) {
        const decision = decideSubmission(stored, submission(id, { replaces, fingerprint: `${content}` }));
        if (decision.kind !== 'store') continue;
        expect(decision.response.revision).toBe((stored?.revision ?? 0) + 1);
        expect(decision.response.receipts.slice(0, -1)).toEqual(stored?.receipts ?? []);
        stored = decision.response;
      }
      const submissionIds = stored?.receipts.map((receipt) => receipt.submissionId) ?? [];
      expect(new Set(submissionIds).size).toBe(submissionIds.length);
    }),
  );
});
