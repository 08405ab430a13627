import { CopyPage, type CopyProps } from '../../../templates/form/copy-page.tsx';
import { copyText } from '../../../templates/form/copy-text.ts';
import { ReceiptPage } from '../../../templates/form/receipt-page.tsx';
import { WithdrawPage } from '../../../templates/form/withdraw-page.tsx';
import { renderPage } from '../../../templates/render.ts';
import { formText } from '../../../templates/text/form/form-text.ts';
import { routeThrough } from '../../core/questionnaire/route.ts';
import { attachment, page, seeOther } from '../../http/responses.ts';
import { newestReceipt } from '../../respond/respondent.ts';
import { withdrawResponse } from '../../respond/withdraw-response.ts';
import { type Visit, visiting, whileOpen } from './visit.ts';

/** Number and time. It can be looked at as long as the link lasts. */
export const showReceipt = visiting(async ({ respondent, visitor }) => {
  const receipt = newestReceipt(respondent);
  if (receipt === undefined) return seeOther(visitor.base);
  return page(renderPage(ReceiptPage({ visitor, receipt, isOpen: respondent.accepts === 'yes' })));
});

/** What the unit has answered, to read and print. */
export const showCopy = visiting(async (visit) => {
  const copy = copyOf(visit);
  return copy === undefined ? seeOther(visit.visitor.base) : page(renderPage(CopyPage(copy)));
});

/** The same as a text file. */
export const downloadCopy = visiting(async (visit) => {
  const copy = copyOf(visit);
  if (copy === undefined) return seeOther(visit.visitor.base);
  const { language, plan } = visit.visitor;
  const fileName = `${formText[language].copy.fileName}-${plan.id}.txt`;
  return attachment(copyText(copy), 'text/plain; charset=utf-8', fileName);
});

export const askToWithdraw = whileOpen(async ({ respondent, visitor }) => {
  if (newestReceipt(respondent) === undefined) return seeOther(visitor.base);
  return page(renderPage(WithdrawPage({ visitor })));
});

/** Erases the answers at the respondent's wish. */
export const withdrawAnswers = whileOpen(async ({ respondent, visitor, ports }) => {
  if (newestReceipt(respondent) !== undefined) await withdrawResponse(respondent, ports);
  return seeOther(visitor.base);
});

function copyOf({ respondent, visitor }: Visit): CopyProps | undefined {
  const receipt = newestReceipt(respondent);
  const answers = respondent.response?.answers;
  if (receipt === undefined || answers === undefined) return undefined;
  return { visitor, receipt, answers, route: routeThrough(respondent.questionnaire, answers) };
}
