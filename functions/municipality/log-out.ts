import { loggedOutPage } from '../../templates/municipality/logged-out-page.tsx';
import { loginProblemPage } from '../../templates/municipality/login-problem-page.tsx';
import { isOwnForm } from '../core/access/own-form.ts';
import type { HttpRequest } from '../http/request.ts';
import { type HttpResponse, page } from '../http/responses.ts';
import { log } from '../log.ts';
import { cookiesOf } from './cookies.ts';
import type { MunicipalityPorts } from './municipality-ports.ts';

/**
 * POST /logout: forgets the session here and links to the provider's own logout. A link, since a form of ours
 * may lead nowhere but to ourselves.
 */
export async function logOut(
  request: HttpRequest,
  { identity, publicOrigin }: Pick<MunicipalityPorts, 'identity' | 'publicOrigin'>,
): Promise<HttpResponse> {
  const { language } = request;
  const cookies = cookiesOf(publicOrigin);
  const from = {
    fetchSite: request.headers['sec-fetch-site'],
    origin: request.headers.origin,
    hasSession: cookies.session(request.cookies) !== undefined,
  };
  if (!isOwnForm(from, publicOrigin)) {
    log.warn('logout.refused', { reason: 'other-site', requestId: request.requestId });
    return page(loginProblemPage({ language, problem: 'other-site' }), 403);
  }
  const providerUrl = await identity.logoutUrl().catch((error) => {
    // Whoever wants out gets out of here, whatever has become of the provider.
    log.error('logout.provider-failed', error, { requestId: request.requestId });
    return undefined;
  });
  const html = loggedOutPage({ language, providerUrl });
  return page(html, 200, [cookies.forgetSession()]);
}
