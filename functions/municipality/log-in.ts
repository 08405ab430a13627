import { type LoginProblem, loginProblemPage } from '../../templates/municipality/login-problem-page.tsx';
import { ownPath } from '../core/access/own-path.ts';
import type { HttpRequest } from '../http/request.ts';
import { type HttpResponse, page, seeOther } from '../http/responses.ts';
import { log } from '../log.ts';
import { cookiesOf } from './cookies.ts';
import type { MunicipalityPorts } from './municipality-ports.ts';

type Needs = Pick<MunicipalityPorts, 'identity' | 'publicOrigin'>;

/** GET /login: off to the identity provider, with the attempt kept in the browser until it comes back. */
export async function logIn(
  { query, language }: HttpRequest,
  { identity, publicOrigin }: Needs,
): Promise<HttpResponse> {
  const { url, attempt } = await identity.begin(language);
  const pending = { ...attempt, to: ownPath(query.get('to')) };
  return seeOther(url, [cookiesOf(publicOrigin).keepLogin(pending)]);
}

/** GET /login/callback: back from the provider, logged in or not. An attempt is good for one return. */
export async function finishLogIn(request: HttpRequest, ports: Needs): Promise<HttpResponse> {
  const { identity, publicOrigin } = ports;
  const cookies = cookiesOf(publicOrigin);
  const pending = cookies.login(request.cookies);
  if (pending === undefined) return problem(request, ports, 'not-ours');
  const back = new URL(`${publicOrigin}/login/callback?${request.query}`);
  const finished = await identity.finish(back, pending);
  if (finished.kind === 'refused') return problem(request, ports, finished.reason);
  const session = await identity.verify(finished.token);
  if (session === undefined) return problem(request, ports, 'no-authority');
  return seeOther(ownPath(pending.to), [cookies.forgetLogin(), cookies.keepSession(finished.token)]);
}

function problem(request: HttpRequest, { publicOrigin }: Needs, reason: string): HttpResponse {
  log.warn('login.refused', { reason, requestId: request.requestId });
  const { statusCode, shown } = PROBLEMS[reason] ?? UNFINISHED;
  const html = loginProblemPage({ language: request.language, problem: shown });
  return page(html, statusCode, [cookiesOf(publicOrigin).forgetLogin()]);
}

const UNFINISHED = { statusCode: 400, shown: 'unfinished' } as const;

const PROBLEMS: Readonly<Record<string, { readonly statusCode: number; readonly shown: LoginProblem }>> = {
  cancelled: { statusCode: 403, shown: 'cancelled' },
  'provider-refused': { statusCode: 403, shown: 'unfinished' },
  'no-authority': { statusCode: 403, shown: 'no-authority' },
};
