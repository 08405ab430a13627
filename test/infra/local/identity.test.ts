import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import * as client from 'openid-client';
import { identityProvider } from '../../../infra/local/identity.ts';
import { type LoopbackPort, openPort } from '../../../infra/local/loopback.ts';
import { Browser } from './cookie-browser.ts';

const origin = 'http://localhost:4300';
const accounts = [
  { code: '42', name: 'Agder' },
  { code: '4222', name: 'Bykle' },
  { code: '32', name: 'Akershus' },
  { code: '3201', name: 'Bærum <i>' },
];
const keyFile = join(mkdtempSync(join(tmpdir(), 'identity-')), 'keys.json');
let port: LoopbackPort;
let config: client.Configuration;

async function serve() {
  const issuer = `http://localhost:${port.port}`;
  const options = { issuer, clientId: 'barometer', origin, accounts, claim: 'municipality', keyFile };
  port.serve(await identityProvider(options));
  config = await client.discovery(new URL(issuer), 'barometer', undefined, client.None(), {
    execute: [client.allowInsecureRequests],
  });
}

beforeAll(async () => {
  port = await openPort('identity', 0);
  await serve();
});
afterAll(() => port.close());

async function begin() {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const nonce = client.randomNonce();
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: `${origin}/login/callback`,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, verifier, state, nonce };
}

/** A whole login in a browser without script; answers the id token. */
async function logIn(account: string, browser = new Browser()) {
  const { url, verifier, state, nonce } = await begin();
  const page = await browser.follow(url, origin);
  expect(page.html).toContain('<select');
  const back = await browser.follow(page.url, origin, { account });
  const tokens = await client.authorizationCodeGrant(config, new URL(back.url), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
  });
  return { idToken: tokens.id_token as string, claims: tokens.claims() };
}

describe('the local identity provider', () => {
  test('logs in as an authority, for an hour, with its code as a claim', async () => {
    const { idToken, claims } = await logIn('4222');
    expect(claims).toMatchObject({ sub: '4222', municipality: '4222', name: 'Bykle', aud: 'barometer' });
    expect((claims?.exp ?? 0) - (claims?.iat ?? 0)).toBe(3600);
    expect(decodeProtectedHeader(idToken).alg).toBe('RS256');
  });

  test('asks again at every login, so that the same browser can be somebody else', async () => {
    const browser = new Browser();
    await logIn('4222', browser);
    expect((await logIn('3201', browser)).claims).toMatchObject({ municipality: '3201' });
  });

  test('says what it is, and lists every authority under its county, escaped', async () => {
    const { url } = await begin();
    const { html } = await new Browser({ 'accept-language': 'en' }).follow(url, origin);
    expect(html).toContain('Demonstration login – no password');
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(
      /<optgroup label="Agder"><option value="42">Agder \(42\)<\/option><option value="4222">/,
    );
    expect(html).toContain('Bærum &lt;i> (3201)');
    expect(html.match(/<option/g)).toHaveLength(accounts.length + 1);
  });

  test('speaks the language that the site asks for', async () => {
    const { url } = await begin();
    const { html } = await new Browser({ 'accept-language': 'en' }).follow(`${url}&ui_locales=nn`, origin);
    expect(html).toContain('utan passord');
  });

  test.each([
    ['cancelled', { account: '4222', cancel: 'yes' }],
    ['sent without a choice', { account: '' }],
    ['sent with an authority that is not there', { account: '9999' }],
  ])('sends back a login that was %s as denied', async (_, form) => {
    const { url, state } = await begin();
    const browser = new Browser();
    const page = await browser.follow(url, origin);
    const back = new URL((await browser.follow(page.url, origin, form)).url);
    expect([back.searchParams.get('error'), back.searchParams.get('state')]).toEqual([
      'access_denied',
      state,
    ]);
  });

  test('gives nothing for a code without the verifier it was asked for with', async () => {
    const { url, state, nonce } = await begin();
    const browser = new Browser();
    const page = await browser.follow(url, origin);
    const back = await browser.follow(page.url, origin, { account: '4222' });
    const checks = {
      pkceCodeVerifier: client.randomPKCECodeVerifier(),
      expectedState: state,
      expectedNonce: nonce,
    };
    await expect(client.authorizationCodeGrant(config, new URL(back.url), checks)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  test('answers a login that is over, and a way back it does not know, in words', async () => {
    const gone = await fetch(`${config.serverMetadata().issuer}/login/nobody`);
    expect([gone.status, await gone.text()]).toEqual([400, expect.stringContaining('begin again')]);
    const { url } = await begin();
    const elsewhere = await fetch(url.replace('%2Flogin%2Fcallback', '%2Felsewhere'));
    expect([elsewhere.status, await elsewhere.text()]).toEqual([
      400,
      expect.stringContaining('redirect_uri'),
    ]);
  });

  test.each(['post_logout_redirect_uri', 'logout_uri'])(
    'logs out and leads back by %s',
    async (parameter) => {
      const browser = new Browser();
      const { idToken } = await logIn('4222', browser);
      const end = new URL(config.serverMetadata().end_session_endpoint as string);
      end.search = String(
        new URLSearchParams({ client_id: 'barometer', id_token_hint: idToken, [parameter]: `${origin}/` }),
      );
      const page = await browser.follow(end.href, origin);
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
      const action = /action="([^"]+)"/.exec(page.html)?.[1] ?? '';
      expect((await browser.follow(action, origin, { xsrf, logout: 'yes' })).url).toBe(`${origin}/`);
    },
  );

  test('leads back to the site also when nobody said where to', async () => {
    const browser = new Browser();
    await logIn('4222', browser);
    const page = await browser.follow(config.serverMetadata().end_session_endpoint as string, origin);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const action = /action="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const { html } = await browser.follow(action, origin, { xsrf, logout: 'yes' });
    expect(html).toContain(`<a href="${origin}/">`);
  });

  test('signs with the same key after a restart', async () => {
    const { idToken } = await logIn('4222');
    await serve();
    const keys = await (await fetch(config.serverMetadata().jwks_uri as string)).json();
    await expect(jwtVerify(idToken, createLocalJWKSet(keys as never))).resolves.toBeDefined();
    expect(JSON.stringify(keys)).not.toContain('"d"');
  });
});
