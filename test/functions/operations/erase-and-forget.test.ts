import { describe, expect, test } from '@jest/globals';
import { aggregateBlock } from '../../../functions/handlers/aggregate.ts';
import { sendInvitation } from '../../../functions/handlers/send-invitations.ts';
import { closeEdition } from '../../../functions/operations/change-state.ts';
import { eraseResponse } from '../../../functions/operations/erase-response.ts';
import { unitKey } from '../../../functions/operations/find-unit.ts';
import { forgetEdition } from '../../../functions/operations/forget-edition.ts';
import { invite } from '../../../functions/operations/invite.ts';
import { reconcile } from '../../../functions/operations/reconcile.ts';
import type { FrameUnit } from '../../../functions/ports/fieldwork.ts';
import { logLines } from '../../support/log-lines.ts';
import { aUnit, operatorWorld, tinyEdition } from '../../support/operator-world.ts';

logLines();

const DRAFT = { submissionId: '00000000-0000-4000-8000-00000000d4af', answers: { new: 'yes' } };

/** Two units were invited, one has answered, the other has begun. */
async function aFieldwork() {
  const world = operatorWorld(tinyEdition('open'));
  const { ports } = world;
  const [one, two] = (await world.bring(aUnit('one'), aUnit('two'))) as [FrameUnit, FrameUnit];
  await invite('tiny', {}, ports);
  for (const order of ports.invitationQueue.sent) await sendInvitation(order, ports);
  await world.answer(one);
  await ports.drafts.begin(unitKey('tiny', two), DRAFT);
  const block = { edition: 'tiny', authority: '4222', sector: 'education', bucket: 0 };
  return { ...world, one, two, block };
}

describe('eraseResponse', () => {
  test('leaves no answer, and sums without it', async () => {
    const { ports, one, block } = await aFieldwork();
    expect(await eraseResponse('tiny', 'one', ports)).toEqual({ kind: 'erased' });
    await aggregateBlock(block, ports);

    const stored = await ports.responses.find(block, one.responseId);
    expect(stored).toMatchObject({ revision: 2, receipts: [] });
    expect(stored?.answers).toBeUndefined();
    expect(await ports.blockSums.respondents('tiny')).toEqual(new Map([['4222', 0]]));
    expect((await reconcile('tiny', ports)).differences).toEqual([]);
  });

  test('clears what was only begun, and has nothing to do the second time', async () => {
    const { ports, two } = await aFieldwork();
    expect(await eraseResponse('tiny', 'two', ports)).toEqual({ kind: 'nothing-to-erase' });
    expect(await ports.drafts.find(unitKey('tiny', two))).toBeUndefined();
    await eraseResponse('tiny', 'one', ports);
    expect(await eraseResponse('tiny', 'one', ports)).toEqual({ kind: 'nothing-to-erase' });
    expect(await eraseResponse('tiny', 'three', ports)).toEqual({ kind: 'unknown-unit' });
  });

  test('erases what was sent in the very moment of erasing', async () => {
    const { ports, one, block } = await aFieldwork();
    let isSentMeanwhile = false;
    const find: typeof ports.responses.find = async (...key) => {
      const found = await ports.responses.find(...key);
      if (!isSentMeanwhile && found !== undefined) {
        isSentMeanwhile = true;
        await ports.responses.write({ ...found, revision: 2 }, 1);
      }
      return found;
    };
    const racing = { ...ports, responses: { ...ports.responses, find } };
    expect(await eraseResponse('tiny', 'one', racing)).toEqual({ kind: 'erased' });
    expect(await ports.responses.find(block, one.responseId)).toMatchObject({ revision: 3, receipts: [] });
  });
});

describe('forgetEdition', () => {
  test('leaves nothing that tells who was asked, and all counts', async () => {
    const { ports, frame, one, two, block } = await aFieldwork();
    const codes = (await frame()).flatMap(({ invitations = [] }) => invitations);
    expect(codes).toHaveLength(2);
    await closeEdition('tiny', ports);
    expect(await forgetEdition('tiny', false, ports)).toEqual({ kind: 'forgotten', units: 2, blocks: 0 });

    expect(await frame()).toEqual([]);
    expect(await Promise.all(codes.map(ports.invitations.find))).toEqual([undefined, undefined]);
    expect(await ports.drafts.find(unitKey('tiny', two))).toBeUndefined();
    expect(await ports.responses.find(block, one.responseId)).toMatchObject({ revision: 1 });
    expect(await ports.frame.counts('tiny')).toEqual([{ authority: '4222', sector: 'education', units: 2 }]);
    expect(await ports.blockSums.respondents('tiny')).toEqual(new Map([['4222', 1]]));
  });

  test('deletes answers after the day that respondents were told, also when units are forgotten', async () => {
    const { ports, block } = await aFieldwork();
    await closeEdition('tiny', ports);
    await forgetEdition('tiny', false, ports);
    // A minute before and after midnight in Oslo, at the end of the last day.
    ports.clock.set('2027-12-31T22:59:00Z');
    expect(await forgetEdition('tiny', true, ports)).toEqual({ kind: 'too-early', after: '2027-12-31' });
    ports.clock.set('2027-12-31T23:01:00Z');
    expect(await forgetEdition('tiny', true, ports)).toEqual({ kind: 'forgotten', units: 0, blocks: 1 });
    expect(await ports.responses.ofBlock(block)).toEqual([]);
    // What the stream's worker then finds is older than what it knows.
    expect(await aggregateBlock(block, ports)).toBe('newer-exists');
    expect(await ports.blockSums.respondents('tiny')).toEqual(new Map([['4222', 1]]));
  });

  test('forgets nobody while the edition may need them', async () => {
    const { ports, frame } = await aFieldwork();
    expect(await forgetEdition('tiny', false, ports)).toEqual({ kind: 'not-closed' });
    expect(await frame()).toHaveLength(2);
    expect(await forgetEdition('none', false, ports)).toEqual({ kind: 'unknown-edition' });
  });
});
