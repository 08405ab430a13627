import { describe, expect, test } from '@jest/globals';
import { earlyUntil } from '../../../../functions/core/aggregation/early.ts';
import { recomputeBlock } from '../../../../functions/core/aggregation/recompute-block.ts';
import type { StoredResponse } from '../../../../functions/core/submission/response.ts';
import { anEdition } from '../../../support/an-edition.ts';
import { tinyAnswers, tinyMeasured } from '../../../support/tiny-survey.ts';

const block = { edition: 'tiny', authority: '4222', sector: 'education', bucket: 0 };

function response(isNew: string | undefined, ...receivedAt: readonly string[]): StoredResponse {
  return {
    block,
    responseId: 'r',
    revision: receivedAt.length,
    questionnaire: { id: 'tiny', version: '2026.1' },
    answers: isNew === undefined ? undefined : tinyAnswers(isNew, [], 'much'),
    receipts: receivedAt.map((at, index) => ({
      submissionId: 's',
      number: '7KQF-M2PX',
      receivedAt: at,
      revision: index + 1,
      fingerprint: 'f',
    })),
  };
}

describe('recomputeBlock', () => {
  const until = earlyUntil(anEdition().state); // opens on 14 September

  test('tells early from late by the first submission, whenever it was corrected', () => {
    const { counts } = recomputeBlock(
      tinyMeasured,
      [
        response('yes', '2026-09-15T07:00:00.000Z', '2026-10-20T07:00:00.000Z'),
        response('no', '2026-09-28T05:59:00.000Z'),
        response('yes', '2026-09-28T06:00:00.000Z'),
        response(undefined),
      ],
      until,
    );

    expect(counts).toMatchObject({
      'innovated.~asked': 3,
      'innovated.~holds': 2,
      'innovated.~early-asked': 2,
      'innovated.~early-holds': 1,
    });
  });

  test('splits headline indicators alone, and none before the edition is open', () => {
    const responses = [response('yes', '2026-09-15T07:00:00.000Z')];

    expect(
      Object.keys(recomputeBlock(tinyMeasured, responses, until).counts).filter((name) =>
        name.includes('early'),
      ),
    ).toEqual(['innovated.~early-asked', 'innovated.~early-holds']);
    expect(earlyUntil(anEdition({}, 'draft').state)).toBeUndefined();
    expect(Object.keys(recomputeBlock(tinyMeasured, responses).counts).join()).not.toContain('early');
  });

  test('adds up the revisions, also of what was erased', () => {
    expect(
      recomputeBlock(tinyMeasured, [response('yes', 'a', 'b'), response(undefined, 'c')]).revisions,
    ).toBe(3);
  });

  test('keeps early as it was when the closing is moved', () => {
    const moved = anEdition({ closesAt: '2026-11-30T16:00:00+01:00' });

    expect(earlyUntil(moved.state)).toBe(until);
  });
});
