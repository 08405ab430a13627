import {
  createRemoteJWKSet,
  errors,
  type FlattenedJWSInput,
  type JWTHeaderParameters,
  type JWTPayload,
  jwtVerify,
} from 'jose';
import { AuthorityCodeSchema } from '../../core/register/register.ts';
import type { Session } from '../../ports/identity.ts';
import type { Clock } from '../../ports/system.ts';
import { IdentityProviderUnavailableError, unavailable } from './unavailable.ts';

export interface TokenRules {
  readonly issuer: string;
  readonly clientId: string;
  /** Claim that holds the code of the authority, as text: "0301". */
  readonly municipalityClaim: string;
  /** Where the issuer publishes its keys. */
  readonly keys: URL;
}

/** Signatures by a private key alone: `none` and shared secrets prove nothing here. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA'];

/** However long an issuer lets its tokens live, nobody stays logged in for more than a working day. */
const LONGEST_SESSION = '12 hours';

/** How far the issuer's clock and ours may be apart; a token is fresh from its clock when it gets here. */
const CLOCKS_APART_SECONDS = 5;

/**
 * Makes the function that tells the session an id token stands for, or undefined for whatever is not a valid
 * id token of this issuer for this client with an authority in it (OpenID Connect Core 1.0, 3.1.3.7).
 *
 * The function rejects with IdentityProviderUnavailableError when the issuer's keys cannot be had.
 */
export function tokenVerifier(
  rules: TokenRules,
  clock: Clock,
): (token: string) => Promise<Session | undefined> {
  const published = createRemoteJWKSet(rules.keys);
  const keyFor = (header: JWTHeaderParameters, token: FlattenedJWSInput) =>
    published(header, token).catch((error) => {
      throw error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys
        ? error
        : unavailable(error);
    });

  return async (token) => {
    const verified = await jwtVerify(token, keyFor, {
      issuer: rules.issuer,
      audience: rules.clientId,
      algorithms: ALGORITHMS,
      requiredClaims: ['sub', 'exp', 'iat'],
      maxTokenAge: LONGEST_SESSION,
      currentDate: clock.now(),
      clockTolerance: CLOCKS_APART_SECONDS,
    }).catch((error: unknown) => {
      if (error instanceof IdentityProviderUnavailableError) throw error;
      return undefined;
    });
    if (verified === undefined) return undefined;
    const { payload, protectedHeader } = verified;
    // An access token is not a proof of login, though the same issuer signed it.
    const isIdToken = ['jwt', undefined].includes(protectedHeader.typ?.toLowerCase());
    return isIdToken && isMadeFor(rules.clientId, payload) ? sessionOf(payload, rules) : undefined;
  };
}

/** A token for several audiences says which of them asked for it. */
function isMadeFor(clientId: string, { aud, azp }: JWTPayload): boolean {
  return azp === undefined ? !Array.isArray(aud) || aud.length === 1 : azp === clientId;
}

function sessionOf(payload: JWTPayload, { municipalityClaim }: TokenRules): Session | undefined {
  const authority = AuthorityCodeSchema.safeParse(payload[municipalityClaim]);
  if (!authority.success) return undefined;
  return { authority: authority.data, name: typeof payload.name === 'string' ? payload.name : '' };
}
