import { refusedPage } from '../../templates/municipality/refused-page.tsx';
import type { RefusalReason } from '../core/access/own-authority.ts';
import type { Language } from '../core/language.ts';
import type { HttpRequest } from '../http/request.ts';
import { type HttpResponse, page } from '../http/responses.ts';
import { log } from '../log.ts';

/** The one answer to whoever may not see what was asked for, or asked for what is not there. */
export function refusal(language: Language): HttpResponse {
  return page(refusedPage({ language }), 403);
}

/** The same, with the reason in the log. */
export function refuse(request: HttpRequest, reason: RefusalReason): HttpResponse {
  log.warn('municipality.refused', { reason, requestId: request.requestId });
  return refusal(request.language);
}
