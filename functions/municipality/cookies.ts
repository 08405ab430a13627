import * as z from 'zod';
import type { LoginAttempt } from '../ports/identity.ts';

/** A login under way, and where it should lead. */
export type PendingLogin = LoginAttempt & { readonly to: string };

type Cookies = ReadonlyMap<string, string>;

const LOGIN_SECONDS = 600;

/** What browsers keep of a cookie, with room for its attributes. */
const LONGEST_VALUE = 3_900;

const PendingLoginSchema = z.object({
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(1),
  to: z.string(),
});

export class TokenTooLongError extends Error {
  override readonly name = 'TokenTooLongError';
}

/**
 * The two cookies of the municipality's pages: a login under way (ten minutes), and the session, which is the
 * id token itself and lasts as long as the browser and the token do.
 *
 * No script reads them and no other site's form brings them. Over https their names bind them to our host.
 */
export function cookiesOf(publicOrigin: string) {
  const isSecure = publicOrigin.startsWith('https:');
  const named = (name: string) => (isSecure ? `__Host-${name}` : name);
  const session = named('municipality-session');
  const login = named('municipality-login');
  const set = (name: string, value: string, seconds?: number): string =>
    [
      `${name}=${value}`,
      'Path=/',
      'HttpOnly',
      'SameSite=Lax',
      ...(isSecure ? ['Secure'] : []),
      ...(seconds === undefined ? [] : [`Max-Age=${seconds}`]),
    ].join('; ');

  return {
    session: (cookies: Cookies): string | undefined => cookies.get(session),
    /** @throws {TokenTooLongError} when no browser would keep it: the issuer puts too much into its tokens. */
    keepSession: (token: string): string => {
      if (token.length > LONGEST_VALUE) throw new TokenTooLongError('The id token does not fit in a cookie');
      return set(session, token);
    },
    forgetSession: (): string => set(session, '', 0),

    login: (cookies: Cookies): PendingLogin | undefined => readPending(cookies.get(login)),
    keepLogin: (pending: PendingLogin): string =>
      set(login, Buffer.from(JSON.stringify(pending)).toString('base64url'), LOGIN_SECONDS),
    forgetLogin: (): string => set(login, '', 0),
  };
}

function readPending(value: string | undefined): PendingLogin | undefined {
  try {
    return PendingLoginSchema.parse(JSON.parse(Buffer.from(value ?? '', 'base64url').toString()));
  } catch {
    return undefined;
  }
}
