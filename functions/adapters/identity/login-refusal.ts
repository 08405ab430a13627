import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/** Why a login did not come to its end, as far as it lies with the one who logs in. */
export type LoginRefusal =
  /** Somebody pressed "cancel", or may not log in. */
  | 'cancelled'
  /** The provider gave up for another reason. */
  | 'provider-refused'
  /** The code was used before, is too old, or belongs to another attempt. */
  | 'code-refused'
  /** Not an answer to this attempt: another state, no code, another issuer. */
  | 'not-ours';

/** Found by looking at the answer that the browser brought, or at the token that it led to. */
const NOT_OURS = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
]);

/** The refusal that an error of openid-client means; undefined when it is the provider that failed. */
export function refusalOf(error: unknown): LoginRefusal | undefined {
  if (error instanceof AuthorizationResponseError) {
    return error.error === 'access_denied' ? 'cancelled' : 'provider-refused';
  }
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant') return 'code-refused';
  if (error instanceof ClientError && NOT_OURS.has(error.code ?? '')) return 'not-ours';
  return undefined;
}
