import { describe, expect, test } from '@jest/globals';
import { loadEditionPlan } from '../../../functions/adapters/files/data-files.ts';
import type { EditionPlan } from '../../../functions/core/edition/edition.ts';
import { LANGUAGES, type Language } from '../../../functions/core/language.ts';
import { AnsweredPage } from '../../../templates/form/answered-page.tsx';
import { CopyPage } from '../../../templates/form/copy-page.tsx';
import { copyText } from '../../../templates/form/copy-text.ts';
import { ReceiptPage } from '../../../templates/form/receipt-page.tsx';
import { StartPage } from '../../../templates/form/start-page.tsx';
import { WithdrawPage } from '../../../templates/form/withdraw-page.tsx';
import { renderPage } from '../../../templates/render.ts';
import { formTextFor } from '../../../templates/text/form/form-text.ts';
import { refusalTextFor } from '../../../templates/text/refusals/refusal-text.ts';
import { chiefExecutivePlan } from '../../support/respondent-scene.ts';

const UNIT = { nb: /enhet/i, nn: /eining/i, en: /\bunits?\b/i } as const;
const receipt = {
  submissionId: 's',
  number: '7KQF-M4PX',
  receivedAt: '2026-10-01T10:00:00Z',
  revision: 1,
  fingerprint: 'f',
};

/** Whatever somebody is told who answers, without styles, and without saying that all of it is made up. */
function told(plan: EditionPlan, language: Language): readonly string[] {
  const visitor = { language, base: '/s/x', plan: { ...plan, synthetic: false }, unitName: 'X' };
  const audience = plan.instrument.unit;
  const copy = { visitor, receipt, route: [], answers: {} };
  const refusals = refusalTextFor(audience, language);
  const pages = [
    StartPage({ visitor }),
    ReceiptPage({ visitor, receipt, isOpen: true }),
    AnsweredPage({ visitor, receipt, isOpen: true, hasUnsent: true, wasRefused: true }),
    CopyPage(copy),
    WithdrawPage({ visitor }),
  ].map((page) => renderPage(page).replace(/<style>[^<]*<\/style>/, ''));
  return [
    ...pages,
    copyText(copy),
    formTextFor(audience, language).review.answeredMeanwhile('10:00'),
    ...[refusals.revoked, refusals.erased, refusals.closed('1', '2')].map((refusal) =>
      JSON.stringify(refusal),
    ),
  ];
}

describe('What a form says', () => {
  test.each(LANGUAGES)('to the leader of a unit is about the unit, in %s', (language) => {
    for (const text of told(loadEditionPlan(), language)) expect(text).toMatch(UNIT[language]);
  });

  test.each(LANGUAGES)('to a chief executive is about the organisation, in %s', (language) => {
    for (const text of told(chiefExecutivePlan, language)) expect(text).not.toMatch(UNIT[language]);
    const [start = ''] = told(chiefExecutivePlan, language);
    expect(start).toMatch(/kommunen eller fylkeskommunen|municipality or county authority/);
  });
});
