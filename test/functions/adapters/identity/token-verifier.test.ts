import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tokenVerifier } from '../../../../functions/adapters/identity/token-verifier.ts';
import { IdentityProviderUnavailableError } from '../../../../functions/adapters/identity/unavailable.ts';
import { CLAIM, CLIENT, secondsOf, type TokenIssuer, tokenIssuer } from '../../../support/token-issuer.ts';

const NOW = new Date('2027-02-09T07:00:00Z');
const seconds = secondsOf(NOW);

let issuer: TokenIssuer;
beforeAll(async () => {
  issuer = await tokenIssuer();
});
afterAll(() => issuer.close());

const verifierOf = (keys = `${issuer.issuer}/keys`) =>
  tokenVerifier(
    { issuer: issuer.issuer, clientId: CLIENT, municipalityClaim: CLAIM, keys: new URL(keys) },
    { now: () => NOW },
  );

describe('A token stands for its authority', () => {
  test.each([
    ['a municipality', '4222', {}, {}],
    ['one with a leading zero', '0301', {}, {}],
    ['a county authority', '46', {}, {}],
    ['until its last second', '4222', { exp: seconds - 4 }, {}],
    ['from a clock that is a little ahead', '4222', { iat: seconds + 5, nbf: seconds + 5 }, {}],
    ['when it says who asked', '4222', { aud: [CLIENT, 'other'], azp: CLIENT }, {}],
    ['when it calls itself a JWT', '4222', {}, { typ: 'JWT' }],
  ])('%s', async (_name, authority, change, header) => {
    const token = await issuer.token(authority, NOW, change, header);
    expect(await verifierOf()(token)).toEqual({ authority, name: '' });
  });

  test('and the name that the issuer knows', async () => {
    const token = await issuer.token('4222', NOW, { name: 'Kari' });
    expect(await verifierOf()(token)).toEqual({ authority: '4222', name: 'Kari' });
  });
});

describe('A token stands for nobody', () => {
  test.each([
    ['when it has expired', { exp: seconds - 5 }],
    ['when it was made in the future', { iat: seconds + 6 }],
    ['when it is not valid yet', { nbf: seconds + 60 }],
    ['when it never expires', { exp: undefined }],
    ['when it does not say when it was made', { iat: undefined }],
    ['when it has lived for more than a day', { iat: seconds - 13 * 3600 }],
    ['when it has no subject', { sub: undefined }],
    ['when it is for another client', { aud: 'other' }],
    ['when it is for no client', { aud: undefined }],
    ['when another client asked for it', { aud: [CLIENT, 'other'], azp: 'other' }],
    ['when it is for several and does not say who asked', { aud: [CLIENT, 'other'] }],
    ['when it is from another issuer', { iss: 'https://evil.test' }],
    ['when it is from no issuer', { iss: undefined }],
    ['when it has no authority', { [CLAIM]: undefined }],
    ['when its authority is a number', { [CLAIM]: 4222 }],
    ['when it has several authorities', { [CLAIM]: ['4222', '3201'] }],
    ['when its authority is no code', { [CLAIM]: '4222#nb' }],
    ['when its authority is empty', { [CLAIM]: '' }],
  ])('%s', async (_name, change) => {
    expect(await verifierOf()(await issuer.token('4222', NOW, change))).toBeUndefined();
  });

  test.each([
    ['signed by nobody', () => issuer.unsigned('4222', NOW)],
    ['signed by a stranger', () => issuer.forged('4222', NOW)],
    ['signed with the public key as a secret', () => issuer.confused('4222', NOW)],
    ['signed by a key that nobody knows', () => issuer.token('4222', NOW, {}, { kid: 'second' })],
    ['an access token', () => issuer.token('4222', NOW, {}, { typ: 'at+jwt' })],
    ['changed after it was signed', async () => changed(await issuer.token('4222', NOW))],
    ['cut', async () => (await issuer.token('4222', NOW)).slice(0, -1)],
    ['without its signature', async () => (await issuer.token('4222', NOW)).replace(/[^.]*$/, '')],
  ])('when it is %s', async (_name, make) => {
    expect(await verifierOf()(await make())).toBeUndefined();
  });

  test('when it is anything else', async () => {
    const verify = verifierOf();
    const header = fc.json().map((json) => Buffer.from(json).toString('base64url'));
    const junk = fc.oneof(
      fc.string(),
      fc.array(fc.base64String(), { maxLength: 6 }).map((parts) => parts.join('.')),
      fc.tuple(header, header, fc.base64String()).map((parts) => parts.join('.')),
    );
    await fc.assert(
      fc.asyncProperty(junk, async (token) => expect(await verify(token)).toBeUndefined()),
      { numRuns: 200 },
    );
  });
});

describe('Nothing is known about a token', () => {
  test.each(['http://127.0.0.1:1/keys', '/nowhere'])('when the keys cannot be had: %s', async (path) => {
    const keys = new URL(path, issuer.issuer).href;
    const token = await issuer.token('4222', NOW);
    await expect(verifierOf(keys)(token)).rejects.toThrow(IdentityProviderUnavailableError);
  });
});

/** The same token with another authority in it. */
function changed(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), [CLAIM]: '3201' };
  return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}
