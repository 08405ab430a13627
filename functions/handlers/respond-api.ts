import { httpFunction, type Route } from '../http/http-function.ts';
import { respondentPorts } from '../live.ts';
import type { RespondPorts } from '../respond/respondent.ts';
import { apiRefusals } from './respond-api/api-problems.ts';
import { getOpenApi, getProblem, getQuestionnaire } from './respond-api/descriptions.ts';
import { getInvitation, getReceipt, putSubmission } from './respond-api/submissions.ts';

/** The JSON interface for programs that answer on behalf of a unit. Described by its own OpenAPI document. */
export const respondApiRoutes: readonly Route<RespondPorts>[] = [
  { method: 'PUT', path: '/v1/invitations/{code}/submissions/{submissionId}', action: putSubmission },
  { method: 'GET', path: '/v1/invitations/{code}/submissions/{submissionId}', action: getReceipt },
  { method: 'GET', path: '/v1/invitations/{code}', action: getInvitation },
  { method: 'GET', path: '/v1/questionnaires/{id}/{version}', action: getQuestionnaire },
  { method: 'GET', path: '/v1/openapi.json', action: getOpenApi },
  { method: 'GET', path: '/v1/problems/{type}', action: getProblem },
];

export const respondApi = (connect: () => RespondPorts) =>
  httpFunction(respondApiRoutes, apiRefusals, connect);

export const handler = respondApi(respondentPorts);
