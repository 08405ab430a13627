import type { Receipt } from '../../core/submission/response.ts';
import { jsonBody } from '../../http/body.ts';
import type { HttpRequest } from '../../http/request.ts';
import { type HttpResponse, json } from '../../http/responses.ts';
import {
  findRespondent,
  isErased,
  newestReceipt,
  type Respondent,
  type RespondPorts,
} from '../../respond/respondent.ts';
import { takeSubmission } from '../../respond/take-submission.ts';
import { apiProblem } from './api-problems.ts';
import { readSubmission } from './read-submission.ts';
import { parseUuid } from './uuid.ts';

type Action = (request: HttpRequest, ports: RespondPorts) => Promise<HttpResponse>;

/** As many as anybody will read; a body made to have more must not make an answer of megabytes. */
const MOST_ERRORS = 100;

/** Takes answers once: 201 with the receipt the first time, 200 with the same receipt ever after. */
export const putSubmission = invited(async (request, respondent, ports) => {
  const { language } = request;
  const submissionId = parseUuid(request.params.submissionId);
  if (submissionId === undefined) return apiProblem('malformed-submission-id', language);
  if (respondent.accepts === 'not-yet') return apiProblem('not-open-yet', language);
  if (isErased(respondent)) return apiProblem('erased', language);
  const body = jsonBody(request);
  if (body.kind === 'problem') return apiProblem(body.problem, language);
  const read = readSubmission(body.value, respondent.questionnaire, language);
  if (read.kind === 'errors') {
    const errors = read.errors.slice(0, MOST_ERRORS);
    return apiProblem('wrong-submission', language, { errors, errorCount: read.errors.length });
  }
  const { replaces, answers } = read;
  const taking = await takeSubmission(respondent, { submissionId, replaces, answers }, ports);
  switch (taking.kind) {
    case 'accepted':
      return json(receiptDocument(taking.receipt), 201);
    case 'replayed':
      return json(receiptDocument(taking.receipt));
    case 'conflict':
      if (taking.reason === 'erased') return apiProblem('erased', language);
      return apiProblem(taking.reason, language, {
        newest: taking.newest && receiptDocument(taking.newest),
      });
    case 'not-yet':
      return apiProblem('not-open-yet', language);
    case 'no-longer':
      return apiProblem('closed', language);
  }
});

/** The receipt of a submission: whoever lost the reply can ask whether it arrived. */
export const getReceipt = invited(async (request, respondent) => {
  const submissionId = parseUuid(request.params.submissionId);
  const receipts = respondent.response?.receipts ?? [];
  const receipt = receipts.find((candidate) => candidate.submissionId === submissionId);
  if (receipt !== undefined) return json(receiptDocument(receipt));
  return apiProblem(isErased(respondent) ? 'erased' : 'unknown-submission', request.language);
});

/** What the invitation is to, and how far it has come. */
export const getInvitation = invited(async (request, respondent) => {
  if (isErased(respondent)) return apiProblem('erased', request.language);
  const { edition, invitation, questionnaire, accepts } = respondent;
  const { id, title, opensAt, closesAt } = edition.plan;
  const newest = newestReceipt(respondent);
  return json({
    edition: { id, title, opensAt, closesAt },
    unitName: invitation.unitName,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    state: { yes: 'open', 'not-yet': 'not-open-yet', 'no-longer': 'closed' }[accepts],
    newest: newest && receiptDocument(newest),
  });
});

function invited(
  action: (request: HttpRequest, respondent: Respondent, ports: RespondPorts) => Promise<HttpResponse>,
): Action {
  return async (request, ports) => {
    const found = await findRespondent(request.params.code ?? '', ports);
    if (found.kind === 'unknown') return apiProblem('unknown-invitation', request.language);
    if (found.kind === 'revoked') return apiProblem('revoked-invitation', request.language);
    return action(request, found, ports);
  };
}

/** A receipt as clients see it: without the fingerprint, which is for ourselves. */
function receiptDocument({ submissionId, number, receivedAt, revision }: Receipt) {
  return { submissionId, number, receivedAt, revision };
}
