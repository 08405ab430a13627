import type { Language } from '../core/language.ts';

/** Who has logged in: the authority that the identity provider vouches for. */
export interface Session {
  readonly authority: string;
  readonly name: string;
}

export interface LoginAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface IdentityProvider {
  /** Where to send somebody who wants to log in, in this language, and what to remember until they are back. */
  readonly begin: (language: Language) => Promise<{ readonly url: string; readonly attempt: LoginAttempt }>;
  /** The token of a login that came back to `callbackUrl`, or why it is refused. */
  readonly finish: (
    callbackUrl: URL,
    attempt: LoginAttempt,
  ) => Promise<
    { readonly kind: 'token'; readonly token: string } | { readonly kind: 'refused'; readonly reason: string }
  >;
  /** The session a token stands for; undefined when it is forged, foreign or expired. */
  readonly verify: (token: string) => Promise<Session | undefined>;
  readonly logoutUrl: () => Promise<string | undefined>;
}
