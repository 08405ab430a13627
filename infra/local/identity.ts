import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import {
  COOKIES,
  type IdentityOptions,
  identityConfiguration,
  languageOf,
} from './identity-configuration.ts';
import { identityErrorPage, loginPage } from './identity-pages.tsx';
import { PAGE_HEADERS } from './local-page.tsx';

/**
 * An OpenID Connect provider for demonstrations: choose an authority and you are it. Code flow with PKCE for one
 * public client, id tokens of an hour signed with RS256. It asks at every login, so that one can change seats.
 */
export async function identityProvider(options: IdentityOptions): Promise<RequestListener> {
  const provider = new Provider(options.issuer, await identityConfiguration(options));
  if (options.onError) provider.on('server_error', (_context, error) => options.onError?.(error));
  const answer = provider.callback();
  return (request, response) => {
    if (request.url?.startsWith('/login/')) return void login(provider, options, request, response);
    if (request.url?.startsWith('/auth')) forgetSession(request);
    // Cognito's name for the way back after a logout is taken as well as the standard's.
    if (request.url?.startsWith('/session/end?'))
      request.url = request.url.replace(/([?&])logout_uri=/, '$1post_logout_redirect_uri=');
    return answer(request, response);
  };
}

/** Whoever was logged in before in this browser, a login begins and ends as if nobody had been. */
function forgetSession({ headers }: IncomingMessage): void {
  const cookies = (headers.cookie ?? '').split(/; */);
  headers.cookie = cookies.filter((cookie) => !cookie.startsWith(COOKIES.session)).join('; ');
}

async function login(
  provider: Provider,
  { accounts }: IdentityOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { params } = await provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      const language = languageOf(request, params.ui_locales);
      return void response.writeHead(200, PAGE_HEADERS).end(loginPage(language, request.url ?? '', accounts));
    }
    const form = new URLSearchParams(await text(request));
    const account = accounts.find(({ code }) => code === form.get('account'));
    const cancelled = { error: 'access_denied', error_description: 'no authority was chosen' };
    const chosen = account && !form.has('cancel') ? { login: { accountId: account.code } } : cancelled;
    await provider.interactionFinished(request, response, chosen);
  } catch {
    // The login was begun too long ago, in another browser, or not at all.
    const page = identityErrorPage('session_not_found', 'this login is over; begin again from the site');
    response.writeHead(400, PAGE_HEADERS).end(page);
  }
}
