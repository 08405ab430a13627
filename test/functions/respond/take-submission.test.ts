import { expect, test } from '@jest/globals';
import { checkAnswers } from '../../../functions/core/answers/check-answers.ts';
import { findRespondent, type Respondent } from '../../../functions/respond/respondent.ts';
import { takeSubmission } from '../../../functions/respond/take-submission.ts';
import { CODE, respondentScene } from '../../support/respondent-scene.ts';
import { tinySurvey } from '../../support/tiny-survey.ts';

const ids = ['1', '2'].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`);

/** A respondent as several devices saw it before any of them sent, with answers to send. */
async function aRespondent() {
  const { ports } = await respondentScene({ questionnaire: tinySurvey });
  const respondent = (await findRespondent(CODE, ports)) as Respondent;
  const check = checkAnswers(tinySurvey, { new: 'no' });
  if (check.kind === 'invalid') throw new TypeError('the answers are meant to be valid');
  const send = (submissionId = '') =>
    takeSubmission(respondent, { submissionId, answers: check.answers }, ports);
  return { ports, respondent, send };
}

test('takes one of two submissions that began from the same state, and tells the other of it', async () => {
  const { send } = await aRespondent();

  const takings = await Promise.all(ids.map(send));

  expect(takings.map(({ kind }) => kind).toSorted()).toEqual(['accepted', 'conflict']);
  expect(takings.find(({ kind }) => kind === 'conflict')).toMatchObject({ reason: 'already-answered' });
});

test('gives a submission that comes again from an old state the receipt it had', async () => {
  const { send } = await aRespondent();

  const first = await send(ids[0]);
  const again = await send(ids[0]);

  expect([first.kind, again.kind]).toEqual(['accepted', 'replayed']);
  expect('receipt' in again && again.receipt).toEqual('receipt' in first && first.receipt);
});

test('reads the store again only when it has changed', async () => {
  const { ports, respondent } = await aRespondent();
  const check = checkAnswers(tinySurvey, { new: 'no' });
  let reads = 0;
  const counting = {
    ...ports,
    responses: {
      ...ports.responses,
      find: (...place: Parameters<typeof ports.responses.find>) => {
        reads += 1;
        return ports.responses.find(...place);
      },
    },
  };

  if (check.kind === 'valid') {
    for (const submissionId of ids)
      await takeSubmission(respondent, { submissionId, answers: check.answers }, counting);
  }

  expect(reads).toBe(1);
});
