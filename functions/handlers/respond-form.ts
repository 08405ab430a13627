import { httpFunction, type Route } from '../http/http-function.ts';
import { respondentPorts } from '../live.ts';
import type { RespondPorts } from '../respond/respondent.ts';
import {
  askToWithdraw,
  downloadCopy,
  showCopy,
  showReceipt,
  withdrawAnswers,
} from './respond-form/after-sending.ts';
import { saveQuestions, showQuestions } from './respond-form/question-pages.ts';
import { pageRefusals } from './respond-form/refusals.ts';
import { sendAnswers, showReview } from './respond-form/sending.ts';
import { beginAnswering, correctAnswers, discardCorrection, showStart } from './respond-form/start.ts';

/** The respondent's pages. `GET` changes nothing but a remembered language; every change is a `POST`. */
export const respondFormRoutes: readonly Route<RespondPorts>[] = [
  { method: 'GET', path: '/s/{code}', action: showStart },
  { method: 'POST', path: '/s/{code}/begin', action: beginAnswering },
  { method: 'GET', path: '/s/{code}/review', action: showReview },
  { method: 'POST', path: '/s/{code}/send', action: sendAnswers },
  { method: 'GET', path: '/s/{code}/receipt', action: showReceipt },
  { method: 'GET', path: '/s/{code}/copy', action: showCopy },
  { method: 'GET', path: '/s/{code}/copy.txt', action: downloadCopy },
  { method: 'POST', path: '/s/{code}/correct', action: correctAnswers },
  { method: 'POST', path: '/s/{code}/discard', action: discardCorrection },
  { method: 'GET', path: '/s/{code}/withdraw', action: askToWithdraw },
  { method: 'POST', path: '/s/{code}/withdraw', action: withdrawAnswers },
  { method: 'GET', path: '/s/{code}/{page}', action: showQuestions },
  { method: 'POST', path: '/s/{code}/{page}', action: saveQuestions },
];

export const respondForm = (connect: () => RespondPorts) =>
  httpFunction(respondFormRoutes, pageRefusals, connect);

export const handler = respondForm(respondentPorts);
