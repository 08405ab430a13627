import type { IncomingMessage } from 'node:http';
import type { Context } from 'oidc-provider';
import { type Language, parseLanguage, preferredLanguage } from '../../functions/core/language.ts';
import { identityKeys } from './identity-keys.ts';
import { identityErrorPage, type LocalAccount, loggedOutPage, logoutPage } from './identity-pages.tsx';
import { identityStore } from './identity-store.ts';
import { PAGE_HEADERS } from './local-page.tsx';

export type IdentityOptions = {
  /** Such as http://localhost:4301. */
  issuer: string;
  clientId: string;
  /** Origin of the site that people log in to; its `/login/callback` is where they come back to. */
  origin: string;
  /** One account for each. */
  accounts: readonly LocalAccount[];
  /** Name of the claim in the id token that carries the authority's code. */
  claim: string;
  /** Where the signing keys are kept; without it they are new each time. */
  keyFile?: string;
  onError?: (error: Error) => void;
};

const HOUR = 60 * 60;

/** Cookies know no ports: these are to be other names than those of the site on the same host. */
export const COOKIES = {
  session: 'identity_session',
  interaction: 'identity_login',
  resume: 'identity_resume',
} as const;

/** How the provider is set up: its client, its claims, its keys, and pages of our own in place of its samples. */
export async function identityConfiguration(options: IdentityOptions): Promise<Record<string, unknown>> {
  const { accounts, claim, clientId, origin, keyFile } = options;
  const { tokenKey, cookieKey } = await identityKeys(keyFile);
  return {
    adapter: identityStore(),
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${origin}/login/callback`],
        post_logout_redirect_uris: [`${origin}/`, `${origin}/municipality`],
      },
    ],
    jwks: { keys: [tokenKey] },
    cookies: { keys: [cookieKey], names: COOKIES },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub', 'name', claim] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      Grant: HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: HOUR,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource,
        postLogoutSuccessSource: (context: Context) =>
          show(context, loggedOutPage(languageOf(context.req), origin)),
      },
    },
    interactions: { url: (_context: Context, { uid }: { uid: string }) => `/login/${uid}` },
    loadExistingGrant: grantEverything,
    findAccount: (_context: Context, code: string) => accountOf(accounts, code, claim),
    renderError: (context: Context, { error = '', error_description = '' }: Record<string, string>) =>
      show(context, identityErrorPage(error, error_description)),
  };
}

function accountOf(accounts: readonly LocalAccount[], code: string, claim: string) {
  const account = accounts.find((known) => known.code === code);
  return account && { accountId: code, claims: () => ({ sub: code, name: account.name, [claim]: code }) };
}

/** Nobody is asked to consent to what a demonstration shows. */
async function grantEverything({ oidc }: Context) {
  const grant = new oidc.provider.Grant({
    accountId: oidc.session.accountId,
    clientId: oidc.client.clientId,
  });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

function logoutSource(context: Context): void {
  const { oidc, req } = context;
  const action = oidc.urlFor('end_session_confirm');
  show(context, logoutPage(languageOf(req), action, oidc.session.state.secret));
}

function show(context: Context, page: string): void {
  context.set(PAGE_HEADERS);
  context.body = page;
}

/** The language that the site asked for, or else the one that the browser prefers. */
export function languageOf(request: IncomingMessage, locales?: string): Language {
  return parseLanguage(locales?.split(' ')[0]) ?? preferredLanguage(request.headers['accept-language']);
}
