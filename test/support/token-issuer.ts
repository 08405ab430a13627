import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';

/** The client that tokens are made for. */
export const CLIENT = 'barometer';
/** The claim that tells the authority. */
export const CLAIM = 'custom:municipality';

/** Now and then, in the seconds of a token. */
export const secondsOf = (time: Date) => Math.floor(time.getTime() / 1000);

/** An issuer on this machine that signs whatever a test wants, rightly or wrongly. Close it at the end. */
export async function tokenIssuer() {
  const own = await generateKeyPair('RS256');
  const stranger = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'first', alg: 'RS256', use: 'sig' };
  let isUp = true;
  const server = createServer((request, response) => {
    const answer = documents()[request.url ?? ''];
    response.writeHead(answer && isUp ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const documents = (): Record<string, unknown> => ({
    '/.well-known/openid-configuration': {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    },
    '/keys': { keys: [jwk] },
  });

  const sign = (claims: JWTPayload, header: Partial<JWTHeaderParameters>, key = own.privateKey) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'first', ...header }).sign(key);
  const claimsOf = (authority: unknown, now: Date): JWTPayload => ({
    iss: issuer,
    aud: CLIENT,
    sub: 'somebody',
    iat: secondsOf(now),
    exp: secondsOf(now) + 3600,
    [CLAIM]: authority,
  });
  return {
    issuer,
    /** A good token for an authority, with claims and header changed as asked. */
    token: (
      authority: unknown,
      now: Date,
      change: JWTPayload = {},
      header: Partial<JWTHeaderParameters> = {},
    ) => sign({ ...claimsOf(authority, now), ...change }, header),
    /** Signed by a key that the issuer does not have, under the name of one that it has. */
    forged: (authority: string, now: Date) => sign(claimsOf(authority, now), {}, stranger.privateKey),
    /** Signed by nobody. */
    unsigned: (authority: string, now: Date) =>
      `${[{ alg: 'none' }, claimsOf(authority, now)].map(encoded).join('.')}.`,
    /** Signed with the public key as if it were a shared secret. */
    confused: async (authority: string, now: Date) =>
      new SignJWT(claimsOf(authority, now))
        .setProtectedHeader({ alg: 'HS256', kid: 'first' })
        .sign(new TextEncoder().encode(JSON.stringify(jwk))),
    setUp: (up: boolean) => {
      isUp = up;
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}

export type TokenIssuer = Awaited<ReturnType<typeof tokenIssuer>>;

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
