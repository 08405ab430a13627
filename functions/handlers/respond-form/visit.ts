import { AnsweredPage } from '../../../templates/form/answered-page.tsx';
import type { Visitor } from '../../../templates/form/visitor.ts';
import { renderPage } from '../../../templates/render.ts';
import { refusalText, refusalTextFor } from '../../../templates/text/refusals/refusal-text.ts';
import { osloDate, osloTime } from '../../../templates/text/shared/dates.ts';
import type { Language } from '../../core/language.ts';
import type { HttpRequest } from '../../http/request.ts';
import { type HttpResponse, page, seeOther } from '../../http/responses.ts';
import type { Draft } from '../../ports/fieldwork.ts';
import { unsentDraft } from '../../respond/drafts.ts';
import {
  findRespondent,
  isErased,
  newestReceipt,
  type Respondent,
  type RespondPorts,
} from '../../respond/respondent.ts';
import { refuse, refuseVisitor } from './refusals.ts';

/** Somebody who came in by a link that works, at this moment. */
export interface Visit {
  readonly request: HttpRequest;
  readonly ports: RespondPorts;
  readonly respondent: Respondent;
  /** What was typed and not sent. */
  readonly draft: Draft | undefined;
  readonly visitor: Visitor;
}

type VisitAction = (visit: Visit) => Promise<HttpResponse>;
type Action = (request: HttpRequest, ports: RespondPorts) => Promise<HttpResponse>;

/** For whoever answers: an action that makes sense only while answers are taken. */
export function whileOpen(action: VisitAction): Action {
  return visiting(async (visit) => {
    if (visit.respondent.accepts === 'yes') return action(visit);
    if (visit.request.method === 'POST') return answered(visit, { statusCode: 410 });
    return seeOther(visit.visitor.base);
  });
}

/**
 * For whoever answers or has answered. Links that lead nowhere get a page of their own: 404 when unknown,
 * 410 when revoked, erased or too late, and 403 before the opening, since the page will be there for the
 * very same person later on.
 */
export function visiting(action: VisitAction): Action {
  return async (request, ports) => {
    const code = request.params.code ?? '';
    const respondent = await findRespondent(code, ports);
    if (respondent.kind === 'unknown') {
      return refuse(refusalText[request.language].unknownInvitation, 404, request.language);
    }
    const { plan } = respondent.edition;
    const draft = respondent.kind === 'revoked' ? undefined : await unsentDraft(respondent, ports);
    const language = languageFor(request, draft, plan.languages);
    const visitor = { language, base: `/s/${code}`, plan, unitName: respondent.invitation.unitName };
    const text = refusalTextFor(plan.instrument.unit, language);
    if (respondent.kind === 'revoked') return refuseVisitor(text.revoked, 410, visitor);
    if (isErased(respondent)) return refuseVisitor(text.erased, 410, visitor);
    if (respondent.accepts === 'not-yet') {
      return refuseVisitor(text.notOpenYet(osloTime(plan.opensAt, language)), 403, visitor);
    }
    if (respondent.accepts === 'no-longer' && newestReceipt(respondent) === undefined) {
      const dates = [osloTime(plan.closesAt, language), osloDate(plan.releaseAt, language)] as const;
      return refuseVisitor(text.closed(...dates), 410, visitor);
    }
    // A choice made on a page without a form; another device will find it in the draft.
    const chosen = request.query.has('language') ? language : undefined;
    if (draft !== undefined && chosen !== undefined && draft.language !== chosen) {
      await ports.drafts.save(respondent.invitation.unit, {}, chosen);
    }
    return action({ request, ports, respondent, draft, visitor });
  };
}

/** The page of a unit that has answered; also in place of an action that comes too late. */
export function answered(
  { respondent, draft, visitor }: Visit,
  { statusCode = 200, wasRefused = false } = {},
): HttpResponse {
  const receipt = newestReceipt(respondent);
  if (receipt === undefined) return seeOther(visitor.base);
  const isOpen = respondent.accepts === 'yes';
  const html = AnsweredPage({ visitor, receipt, isOpen, hasUnsent: draft !== undefined, wasRefused });
  return page(renderPage(html), statusCode);
}

/** Chosen on this device, else on the one the form was begun on, else what the browser asks for. */
function languageFor(
  request: HttpRequest,
  draft: Draft | undefined,
  languages: readonly Language[],
): Language {
  const wanted = [request.chosenLanguage, draft?.language, request.language];
  return (
    wanted.find((language) => language !== undefined && languages.includes(language)) ?? languages[0] ?? 'nb'
  );
}
