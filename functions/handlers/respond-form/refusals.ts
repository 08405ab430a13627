import { RefusalPage } from '../../../templates/form/refusal-page.tsx';
import type { Visitor } from '../../../templates/form/visitor.ts';
import { renderPage } from '../../../templates/render.ts';
import type { Refusal } from '../../../templates/text/refusals/nb.ts';
import { refusalText } from '../../../templates/text/refusals/refusal-text.ts';
import type { Language } from '../../core/language.ts';
import type { BodyProblem } from '../../http/body.ts';
import type { Refusals } from '../../http/http-function.ts';
import { type HttpResponse, page } from '../../http/responses.ts';

/** A page that says why not. */
export function refuse(refusal: Refusal, statusCode: number, language: Language): HttpResponse {
  return page(renderPage(RefusalPage({ refusal, language })), statusCode);
}

/** The same about one invitation: with its edition's contact, and the way to its start page if there is a use for it. */
export function refuseVisitor(
  refusal: Refusal,
  statusCode: number,
  visitor: Visitor,
  toStart = false,
): HttpResponse {
  const { language } = visitor;
  return page(renderPage(RefusalPage({ refusal, visitor, language, toStart })), statusCode);
}

/** A body that no form of ours sends. */
export function unreadable(problem: BodyProblem, visitor: Visitor): HttpResponse {
  const statusCode = problem === 'wrong-content-type' ? 415 : 400;
  return refuseVisitor(refusalText[visitor.language].unreadable, statusCode, visitor, true);
}

export const pageRefusals: Refusals = {
  notFound: (language) => refuse(refusalText[language].notFound, 404, language),
  methodNotAllowed: (language) => refuse(refusalText[language].methodNotAllowed, 405, language),
  tooLarge: (language) => refuse(refusalText[language].tooLarge, 413, language),
  forbidden: (language) => refuse(refusalText[language].forbidden, 403, language),
  failed: (language, requestId) => refuse(refusalText[language].failed(requestId), 500, language),
};
