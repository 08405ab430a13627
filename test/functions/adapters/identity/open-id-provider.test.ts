import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openIdProvider } from '../../../../functions/adapters/identity/open-id-provider.ts';
import { IdentityProviderUnavailableError } from '../../../../functions/adapters/identity/unavailable.ts';
import { loginProvider } from '../../../support/login-provider.ts';
import { CLAIM, CLIENT, tokenIssuer } from '../../../support/token-issuer.ts';

const ORIGIN = 'http://localhost:4300';
const clock = { now: () => new Date() };
const clientOf = (issuer: string) =>
  openIdProvider({ issuer, clientId: CLIENT, municipalityClaim: CLAIM, publicOrigin: ORIGIN }, clock);

let provider: Awaited<ReturnType<typeof loginProvider>>;
beforeAll(async () => {
  provider = await loginProvider(ORIGIN);
});
afterAll(() => provider.close());

describe('A login', () => {
  test('begins with a state, a nonce and a challenge that are new each time, in the language asked for', async () => {
    const identity = clientOf(provider.issuer);
    const [one, other] = [await identity.begin('nn'), await identity.begin('nn')];
    const query = Object.fromEntries(new URL(one.url).searchParams);
    expect(query).toMatchObject({
      client_id: CLIENT,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${ORIGIN}/login/callback`,
      state: one.attempt.state,
      nonce: one.attempt.nonce,
      code_challenge_method: 'S256',
      ui_locales: 'nn',
    });
    expect(query.code_challenge).not.toBe(one.attempt.verifier);
    expect(one.url).not.toContain(one.attempt.verifier);
    for (const name of ['state', 'nonce', 'verifier'] as const) {
      expect(one.attempt[name]).not.toBe(other.attempt[name]);
      expect(one.attempt[name].length).toBeGreaterThanOrEqual(43);
    }
  });

  test('ends in a token for the authority that was chosen', async () => {
    const identity = clientOf(provider.issuer);
    const { url, attempt } = await identity.begin('nb');
    const finished = await identity.finish(await provider.choose(url, '4222'), attempt);
    expect(finished.kind).toBe('token');
    const token = finished.kind === 'token' ? finished.token : '';
    expect(await identity.verify(token)).toEqual({ authority: '4222', name: 'Bykle' });
  });

  test('is cancelled by whoever changes their mind', async () => {
    const identity = clientOf(provider.issuer);
    const { url, attempt } = await identity.begin('nb');
    const back = await provider.choose(url, 'cancel');
    expect(await identity.finish(back, attempt)).toEqual({ kind: 'refused', reason: 'cancelled' });
  });

  test('counts once', async () => {
    const identity = clientOf(provider.issuer);
    const { url, attempt } = await identity.begin('nb');
    const back = await provider.choose(url, '4222');
    await identity.finish(back, attempt);
    expect(await identity.finish(back, attempt)).toEqual({ kind: 'refused', reason: 'code-refused' });
  });

  test.each([
    ['another state', (back: URL) => back.searchParams.set('state', 'other'), {}, 'not-ours'],
    ['no state', (back: URL) => back.searchParams.delete('state'), {}, 'not-ours'],
    ['no code', (back: URL) => back.searchParams.delete('code'), {}, 'not-ours'],
    ['two codes', (back: URL) => back.searchParams.append('code', 'other'), {}, 'not-ours'],
    ['another issuer', (back: URL) => back.searchParams.set('iss', 'https://evil.test'), {}, 'not-ours'],
    ['a guessed code', (back: URL) => back.searchParams.set('code', 'guessed'), {}, 'code-refused'],
    ['another error', error, {}, 'provider-refused'],
    ["another attempt's verifier", () => {}, { verifier: 'v'.repeat(43) }, 'code-refused'],
    ["another attempt's nonce", () => {}, { nonce: 'other' }, 'not-ours'],
  ])('is refused when it comes back with %s', async (_name, change, other, reason) => {
    const identity = clientOf(provider.issuer);
    const { url, attempt } = await identity.begin('nb');
    const back = await provider.choose(url, '4222');
    change(back);
    expect(await identity.finish(back, { ...attempt, ...other })).toEqual({ kind: 'refused', reason });
  });

  test('can be ended at the provider too', async () => {
    const url = new URL((await clientOf(provider.issuer).logoutUrl()) ?? '');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: CLIENT,
      post_logout_redirect_uri: `${ORIGIN}/`,
    });
    expect((await fetch(url)).status).toBe(200);
  });
});

describe('A provider', () => {
  test('that is silent is asked again the next time', async () => {
    const issuer = await tokenIssuer();
    try {
      const identity = clientOf(issuer.issuer);
      issuer.setUp(false);
      await expect(identity.begin('nb')).rejects.toThrow(IdentityProviderUnavailableError);
      await expect(identity.verify('token')).rejects.toThrow(IdentityProviderUnavailableError);
      issuer.setUp(true);
      expect((await identity.begin('nb')).url).toContain(`${issuer.issuer}/auth`);
      expect(await identity.verify('token')).toBeUndefined();
      expect(await identity.logoutUrl()).toBeUndefined();
    } finally {
      await issuer.close();
    }
  });

  test('is never asked in the clear over a network', () => {
    expect(() => clientOf('http://login.example.no')).toThrow(/https/);
  });
});

function error(back: URL): void {
  back.searchParams.delete('code');
  back.searchParams.set('error', 'temporarily_unavailable');
}
