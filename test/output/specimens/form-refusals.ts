import { CODE } from '../../support/respondent-scene.ts';
import { met } from './respondent.ts';

/** Every way of not getting any further with a link. */
export const FORM_REFUSALS = [
  met('refused-unknown', ({ see }) => see('x')),
  met('refused-revoked', ({ see }) => see(''), { isRevoked: true }),
  met('refused-not-open', ({ see }) => see(''), { status: 'draft' }),
  met('refused-closed', ({ see }) => see(''), { status: 'closed' }),
  met('refused-erased', async ({ answerUpTo, handIn, send, see }) => {
    await answerUpTo();
    await handIn();
    await send('/withdraw');
    return see('');
  }),
  met('refused-answered-closed', async ({ answerUpTo, handIn, scene, see }) => {
    await answerUpTo();
    await handIn();
    scene.ports.clock.set('2026-11-15T10:00:00Z');
    return see('');
  }),
  met('refused-nothing-to-send', ({ send }) => send('/send', [['submissionId', CODE]])),
  met('refused-no-page', ({ see }) => see('/no-such-page')),
  met('refused-too-large', ({ send }) => send('/begin', [['q.comments', 'x'.repeat(300_000)]])),
];
