import * as client from 'openid-client';
import type { IdentityProvider } from '../../ports/identity.ts';
import type { Clock } from '../../ports/system.ts';
import { safeAddress } from './issuer-address.ts';
import { refusalOf } from './login-refusal.ts';
import { tokenVerifier } from './token-verifier.ts';
import { unavailable } from './unavailable.ts';

export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly municipalityClaim: string;
  /** `https://…` of our pages, without a slash at the end. */
  readonly publicOrigin: string;
}

const SECONDS_TO_ANSWER = 5;

/**
 * Logs people in at an OpenID Connect provider: code flow with PKCE, as a public client without a secret.
 *
 * What the provider says of itself is asked for once, when it is first needed. All functions reject with
 * IdentityProviderUnavailableError when it does not answer.
 *
 * @throws {UnsafeIssuerError} when the issuer would be asked in the clear
 */
export function openIdProvider(settings: OpenIdSettings, clock: Clock): IdentityProvider {
  const issuer = safeAddress(settings.issuer);
  const provider = once(() => discover(issuer, settings, clock));
  return {
    begin: async (language) => {
      const { config } = await provider();
      const verifier = client.randomPKCECodeVerifier();
      const attempt = { state: client.randomState(), nonce: client.randomNonce(), verifier };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: `${settings.publicOrigin}/login/callback`,
        scope: 'openid',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
      });
      return { url: url.href, attempt };
    },

    finish: async (callbackUrl, { state, nonce, verifier }) => {
      const { config } = await provider();
      try {
        const tokens = await client.authorizationCodeGrant(config, callbackUrl, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        return { kind: 'token', token: tokens.id_token as string };
      } catch (error) {
        const reason = refusalOf(error);
        if (reason === undefined) throw unavailable(error);
        return { kind: 'refused', reason };
      }
    },

    verify: async (token) => (await provider()).verify(token),

    logoutUrl: async () => {
      const endpoint = (await provider()).config.serverMetadata().end_session_endpoint;
      if (endpoint === undefined) return undefined;
      const url = new URL(endpoint);
      url.searchParams.set('client_id', settings.clientId);
      url.searchParams.set(wayBackParameter(issuer), `${settings.publicOrigin}/`);
      return url.href;
    },
  };
}

/** What the address to come back to after a logout is called: Cognito has a name of its own for it. */
function wayBackParameter(issuer: URL): string {
  return issuer.hostname.startsWith('cognito-idp.') ? 'logout_uri' : 'post_logout_redirect_uri';
}

async function discover(issuer: URL, settings: OpenIdSettings, clock: Clock) {
  const config = await client
    .discovery(issuer, settings.clientId, undefined, client.None(), {
      timeout: SECONDS_TO_ANSWER,
      execute: issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [],
    })
    .catch((cause) => {
      throw unavailable(cause);
    });
  const metadata = config.serverMetadata();
  const keys = safeAddress(metadata.jwks_uri ?? '');
  return { config, verify: tokenVerifier({ ...settings, issuer: metadata.issuer, keys }, clock) };
}

/** Remembers the first success; after a failure the next call tries again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
