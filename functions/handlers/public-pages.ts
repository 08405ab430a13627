import { frontPage } from '../../templates/site/front-page.tsx';
import { notFoundPage } from '../../templates/site/not-found-page.tsx';
import { troublePage } from '../../templates/site/trouble-page.tsx';
import { newestFirst, stageOf } from '../core/access/edition-stage.ts';
import { httpFunction, type Refusals, type Route } from '../http/http-function.ts';
import type { HttpRequest } from '../http/request.ts';
import { type HttpResponse, page } from '../http/responses.ts';
import { publicPorts } from '../live.ts';
import type { Ports } from '../ports.ts';

type Needs = Pick<Ports, 'clock' | 'editions'>;

/** What search engines leave alone: forms that only their respondents know, and pages behind the login. */
const ROBOTS = 'User-agent: *\nDisallow: /s/\nDisallow: /municipality\nDisallow: /login\n';

/** GET /: what the barometer is, and where its editions stand. */
async function showFrontPage({ language }: HttpRequest, { clock, editions }: Needs): Promise<HttpResponse> {
  const all = newestFirst(await editions.list()).map((edition) => ({
    plan: edition.plan,
    stage: stageOf(edition, clock.now()),
  }));
  return page(frontPage({ language, editions: all }));
}

const robots: HttpResponse = {
  statusCode: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' },
  body: ROBOTS,
};

/** Pages carry their own empty icon; this is for browsers that ask all the same. */
const noIcon: HttpResponse = {
  statusCode: 204,
  headers: { 'cache-control': 'public, max-age=86400' },
  body: '',
};

export const publicRoutes: readonly Route<Needs>[] = [
  { method: 'GET', path: '/', action: showFrontPage },
  { method: 'GET', path: '/robots.txt', action: async () => robots },
  { method: 'GET', path: '/favicon.ico', action: async () => noIcon },
];

export const publicRefusals: Refusals = {
  notFound: (language) => page(notFoundPage({ language }), 404),
  forbidden: (language) => page(troublePage({ language, trouble: 'forbidden' }), 403),
  methodNotAllowed: (language) => page(troublePage({ language, trouble: 'method-not-allowed' }), 405),
  tooLarge: (language) => page(troublePage({ language, trouble: 'too-large' }), 413),
  failed: (language, requestId) => page(troublePage({ language, trouble: 'failed', requestId }), 500),
};

export const handler = httpFunction(publicRoutes, publicRefusals, publicPorts);
