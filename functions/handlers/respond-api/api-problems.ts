import type { ProblemType } from '../../../templates/text/problems/nb.ts';
import { problemText } from '../../../templates/text/problems/problem-text.ts';
import type { Language } from '../../core/language.ts';
import type { Refusals } from '../../http/http-function.ts';
import { type HttpResponse, problem } from '../../http/responses.ts';

/** The status each problem comes with, always the same. */
export const STATUS_OF: Readonly<Record<ProblemType, number>> = {
  'broken-encoding': 400,
  'broken-json': 400,
  'too-deep': 400,
  'too-many-fields': 400,
  'malformed-submission-id': 400,
  forbidden: 403,
  'not-open-yet': 403,
  'not-found': 404,
  'no-edition': 404,
  'unknown-invitation': 404,
  'unknown-questionnaire': 404,
  'unknown-submission': 404,
  'method-not-allowed': 405,
  'already-answered': 409,
  'replaces-another': 409,
  'same-id-other-content': 409,
  'too-many-corrections': 409,
  closed: 410,
  erased: 410,
  'revoked-invitation': 410,
  'too-large': 413,
  'wrong-content-type': 415,
  'wrong-submission': 422,
  failed: 500,
};

/** Address of the page that explains a problem; it identifies the problem and never changes. */
export function problemAddress(type: ProblemType): string {
  return `/v1/problems/${type}`;
}

/** RFC 9457: a problem document in the client's language. */
export function apiProblem(
  type: ProblemType,
  language: Language,
  extensions: Readonly<Record<string, unknown>> = {},
): HttpResponse {
  const { title, detail } = problemText[language][type];
  return problem(
    { type: problemAddress(type), title, status: STATUS_OF[type], detail, ...extensions },
    language,
  );
}

export const apiRefusals: Refusals = {
  notFound: (language) => apiProblem('not-found', language),
  methodNotAllowed: (language) => apiProblem('method-not-allowed', language),
  tooLarge: (language) => apiProblem('too-large', language),
  forbidden: (language) => apiProblem('forbidden', language),
  failed: (language, requestId) => apiProblem('failed', language, { requestId }),
};
