import { chiefExecutivePlan, unitLeader2026 } from '../../support/respondent-scene.ts';
import { LONG_WAY } from './long-way.ts';
import { met, type Respondent } from './respondent.ts';

const begun = (respondent: Respondent) => respondent.answerUpTo('introduced');

async function handedIn(respondent: Respondent): Promise<void> {
  await respondent.answerUpTo();
  await respondent.handIn();
}

const QUESTIONS = LONG_WAY.map(({ page, fields }) =>
  met(`form-${page}`, async (respondent) => {
    await respondent.answerUpTo(page);
    // Seen again with what was answered.
    await respondent.send(`/${page}`, [...fields, ['go', 'later']]);
    return respondent.see(`/${page}`);
  }),
);

const NOTHING_NEW = unitLeader2026.pages[0]?.questions.flatMap((question) =>
  question.kind === 'battery' ? question.items.map(({ id }) => [`q.introduced.${id}`, 'no'] as const) : [],
);

/** The form from its first page to what one can do when all is sent. */
export const FORM_PAGES = [
  met('form-start', ({ see }) => see('')),
  met('form-start-organisation', ({ see }) => see(''), {
    plan: chiefExecutivePlan,
    unitName: 'Kommunedirektøren i Bykle kommune',
  }),
  met('form-start-begun', async (respondent) => {
    await begun(respondent);
    return respondent.see('');
  }),
  met('form-empty-page', async (respondent) => {
    await respondent.answerUpTo('newest');
    return respondent.see('/newest');
  }),
  ...QUESTIONS,
  met('form-under-way', async (respondent) => {
    await begun(respondent);
    await respondent.send('/introduced', NOTHING_NEW);
    return respondent.see('/under-way');
  }),
  met('form-problem-row', async (respondent) => {
    await begun(respondent);
    return respondent.send('/introduced', [['q.introduced.service', 'yes']]);
  }),
  met('form-problem-text', async (respondent) => {
    await respondent.answerUpTo('newest');
    return respondent.send('/newest', [['q.newest-description', 'Vi prøvde noko nytt. '.repeat(40)]]);
  }),
  met('form-problem-choices', async (respondent) => {
    await respondent.answerUpTo('origin');
    const tooMany = ['managers', 'employees', 'politicians', 'citizens'];
    return respondent.send(
      '/origin',
      tooMany.map((option) => ['q.started-by', option]),
    );
  }),
  met('form-review', async (respondent) => {
    await respondent.answerUpTo();
    return respondent.see('/review');
  }),
  met('form-review-missing', async (respondent) => {
    await begun(respondent);
    await respondent.send('/introduced', [['q.introduced.service', 'yes']]);
    return respondent.see('/review');
  }),
  met('form-receipt', async (respondent) => {
    await handedIn(respondent);
    return respondent.see('/receipt');
  }),
  met('form-answered', async (respondent) => {
    await handedIn(respondent);
    return respondent.see('');
  }),
  met('form-answered-again', async (respondent) => {
    await handedIn(respondent);
    return respondent.send('/introduced', [['q.introduced.service', 'no']]);
  }),
  met('form-correction', async (respondent) => {
    await handedIn(respondent);
    await respondent.send('/correct');
    return respondent.see('/review');
  }),
  met('form-correction-begun', async (respondent) => {
    await handedIn(respondent);
    await respondent.send('/correct');
    return respondent.see('');
  }),
  met('form-copy', async (respondent) => {
    await handedIn(respondent);
    return respondent.see('/copy');
  }),
  met('form-withdraw', async (respondent) => {
    await handedIn(respondent);
    return respondent.see('/withdraw');
  }),
];
