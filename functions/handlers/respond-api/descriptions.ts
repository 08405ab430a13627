import { ProblemPage } from '../../../templates/form/problem-page.tsx';
import { renderPage } from '../../../templates/render.ts';
import { parseProblemType } from '../../../templates/text/problems/problem-text.ts';
import type { Edition } from '../../core/edition/edition.ts';
import type { HttpRequest } from '../../http/request.ts';
import { type HttpResponse, json, page } from '../../http/responses.ts';
import type { RespondPorts } from '../../respond/respondent.ts';
import { apiProblem, STATUS_OF } from './api-problems.ts';
import { openApiDocument } from './open-api/document.ts';

/** The interface as OpenAPI, for the edition that is open, or for the one asked for by `?edition=`. */
export async function getOpenApi(request: HttpRequest, ports: RespondPorts): Promise<HttpResponse> {
  const wanted = request.query.get('edition');
  const editions = await ports.editions.list();
  const edition = wanted === null ? currentOf(editions) : editions.find(({ plan }) => plan.id === wanted);
  if (edition === undefined) return apiProblem('no-edition', request.language);
  const { id, version } = edition.plan.questionnaire;
  return forAll(json(openApiDocument(edition.plan, await ports.library.questionnaire(id, version))));
}

/** A questionnaire that an edition asks: what a program needs to show it and to send answers. */
export async function getQuestionnaire(request: HttpRequest, ports: RespondPorts): Promise<HttpResponse> {
  const { id = '', version = '' } = request.params;
  const isAsked = (await ports.editions.list()).some(
    ({ plan }) => plan.questionnaire.id === id && plan.questionnaire.version === version,
  );
  if (!isAsked) return apiProblem('unknown-questionnaire', request.language);
  return forAll(json(await ports.library.questionnaire(id, version)));
}

/** What a problem means, for the person who follows its `type`. */
export async function getProblem(request: HttpRequest): Promise<HttpResponse> {
  const type = parseProblemType(request.params.type ?? '');
  if (type === undefined) return apiProblem('not-found', request.language);
  return page(renderPage(ProblemPage({ type, status: STATUS_OF[type], language: request.language })));
}

function currentOf(editions: readonly Edition[]): Edition | undefined {
  const newestFirst = editions.toSorted((a, b) => Date.parse(b.plan.opensAt) - Date.parse(a.plan.opensAt));
  return newestFirst.find(({ state }) => state.status === 'open') ?? newestFirst[0];
}

/** The same for everybody, and changed by an operator at most. */
function forAll(response: HttpResponse): HttpResponse {
  return { ...response, headers: { ...response.headers, 'cache-control': 'public, max-age=300' } };
}
