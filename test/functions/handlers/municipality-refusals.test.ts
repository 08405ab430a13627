import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openIdProvider } from '../../../functions/adapters/identity/open-id-provider.ts';
import { logLines } from '../../support/log-lines.ts';
import { aRelease, municipalityWorld, ORIGIN, SESSION } from '../../support/municipality-world.ts';
import { CLAIM, CLIENT, secondsOf, type TokenIssuer, tokenIssuer } from '../../support/token-issuer.ts';

const NOW = new Date('2027-02-10T12:00:00Z');
const seconds = secondsOf(NOW);

type Fetched = Awaited<ReturnType<typeof municipalityWorld>> & { readonly id: string };
let issuer: TokenIssuer;
let world: Fetched;
let reference: unknown;

/** Bykle and Bærum both have a report; an edition to come has one that nobody may see. */
async function aWorld(now = NOW): Promise<Fetched> {
  const clock = { now: () => now };
  const made = await municipalityWorld({
    now: now.toISOString(),
    identity: openIdProvider(
      { issuer: issuer.issuer, clientId: CLIENT, municipalityClaim: CLAIM, publicOrigin: ORIGIN },
      clock,
    ),
  });
  const id = await made.publish(aRelease('tiny'), '2027-02-01T10:00:00Z', [
    ['4222', 'nn'],
    ['3201', 'nb'],
  ]);
  return { ...made, id };
}

const ask = async (path: string, token?: string, w = world) =>
  w.send({ path, cookies: token === undefined ? [] : [`${SESSION}=${token}`] });

beforeAll(async () => {
  issuer = await tokenIssuer();
  world = await aWorld();
});
afterAll(() => issuer.close());

const log = logLines();

describe("Another authority's things are refused", () => {
  test('and there is something to refuse, which its own contacts get', async () => {
    const baerum = await issuer.token('3201', NOW);
    const own = [
      await ask('/municipality/3201', baerum),
      await ask(`/municipality/3201/reports/${world.id}/nb`, baerum),
      await ask(`/municipality/3201/data/${world.id}.csv`, baerum),
    ];
    expect(own.map(({ statusCode }) => statusCode)).toEqual([200, 303, 200]);
  });

  test.each([
    ['its page', '/municipality/3201'],
    ['its report by number', '/municipality/3201/reports/{id}/nb'],
    ['its figures', '/municipality/3201/data/{id}.csv'],
    ['its report by key', '/municipality/reports/3201-nb.pdf'],
    ['its report by key under the own name', '/municipality/4222/reports/3201-nb.pdf'],
    ['its report through the own', '/municipality/4222/reports/../../3201/reports/{id}/nb'],
    ['its report through an encoded path', '/municipality/4222%2F..%2F3201/reports/{id}/nb'],
    ['its report with a key in the place of the language', '/municipality/4222/reports/{id}/3201%23nb'],
    ['its report with a key in the place of the release', '/municipality/4222/reports/REPORTS%23{id}/nn'],
    ['its figures with a path in the place of the release', '/municipality/4222/data/..%2F..%2F3201.csv'],
    ['the county around it', '/municipality/42'],
    ['a code that nobody has', '/municipality/9999'],
    ['a code with a letter', '/municipality/4222x'],
    ['a code in other digits', '/municipality/%EF%BC%94222'],
    ['a prototype key', '/municipality/__proto__/reports/{id}/nn'],
  ])('asked for as %s', async (_name, path) => {
    await expectRefusal(path, await issuer.token('4222', NOW), undefined);
  });
});

describe('What is not there is refused the same way', () => {
  test.each([
    ['a release that there is not', '/municipality/4222/reports/{other}/nn', 'unknown-release'],
    ['the short name of a release', '/municipality/4222/reports/{short}/nn', 'unknown-release'],
    ['an edition in the place of a release', '/municipality/4222/reports/tiny/nn', 'unknown-release'],
    ['a report that was not made', '/municipality/4222/reports/{id}/nb', 'no-report'],
    ['a language that we do not have', '/municipality/4222/reports/{id}/fr', 'unknown-language'],
    ['figures of no release', '/municipality/4222/data/{other}.csv', 'unknown-release'],
    ['figures without an ending', '/municipality/4222/data/{id}', 'unknown-page'],
    ['figures in another form', '/municipality/4222/data/{id}.json', 'unknown-page'],
    ['a page that there is not', '/municipality/4222/answers', 'unknown-page'],
    ['a list of everything', '/municipality/4222/reports', 'unknown-page'],
  ])('%s', async (_name, path, reason) => {
    await expectRefusal(path, await issuer.token('4222', NOW), reason);
  });

  test('an address that does not decode', async () => {
    await expectRefusal('/municipality/%E6%F8', await issuer.token('4222', NOW), undefined);
  });
});

describe('Whoever is not known is refused the same way', () => {
  const later = { exp: seconds + 7200 };
  test.each([
    ['without a login', async () => undefined, 'no-session'],
    ['with an empty one', async () => '', 'no-session'],
    ['with a forged token', () => issuer.forged('4222', NOW), 'invalid-session'],
    ['with an expired token', () => issuer.token('4222', NOW, { exp: seconds - 60 }), 'invalid-session'],
    ["with another client's token", () => issuer.token('4222', NOW, { aud: 'other' }), 'invalid-session'],
    [
      "with another issuer's token",
      () => issuer.token('4222', NOW, { iss: ORIGIN, ...later }),
      'invalid-session',
    ],
    ['with a token that nobody signed', async () => issuer.unsigned('4222', NOW), 'invalid-session'],
    ['with a token signed by a public key', () => issuer.confused('4222', NOW), 'invalid-session'],
    ['with a token for no authority', () => issuer.token(undefined, NOW), 'invalid-session'],
    [
      'with a token in the wrong place',
      () => issuer.token('4222', NOW, {}, { typ: 'at+jwt' }),
      'invalid-session',
    ],
  ])('%s', async (_name, token, reason) => {
    for (const path of ['', '/reports/{id}/nn', '/data/{id}.csv']) {
      await expectRefusal(`/municipality/4222${path}`, await token(), reason);
    }
  });

  test('with a good token under a name that others could set', async () => {
    const token = await issuer.token('4222', NOW);
    const { send } = world;
    expect(
      (await send({ path: '/municipality/4222', cookies: [`municipality-session=${token}`] })).statusCode,
    ).toBe(403);
  });
});

describe('Before the release the own things are refused the same way', () => {
  test.each(['/reports/{id}/nn', '/data/{id}.csv'])('%s', async (path) => {
    const before = new Date('2027-02-09T06:59:59.999Z');
    const token = await issuer.token('4222', before);
    await expectRefusal(`/municipality/4222${path}`, token, 'not-released', await aWorld(before));
  });
});

describe('A refusal', () => {
  test.each(['nb', 'nn', 'en'])('says the same in %s, and how to go on', async (language) => {
    const path = `/municipality/3201?language=${language}`;
    const all = [await ask(path), await ask(path, await issuer.token('4222', NOW)), await ask(path, 'junk')];
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
    expect(all[0]?.body).toContain(`<html lang="${language}">`);
    expect(all[0]?.body).toContain('href="/login"');
  });

  test('logs a reason and nothing that tells who', async () => {
    const token = await issuer.token('4222', NOW, { name: 'Kari Nordmann' });
    await ask(`/municipality/3201/reports/${world.id}/nb`, token);
    expect(log()).toEqual([
      { level: 'warn', event: 'municipality.refused', reason: 'other-authority', requestId: 'request-1' },
    ]);
  });

  test('is what a wrong method on anything gets too, in its own way', async () => {
    const paths = ['/municipality/3201', '/municipality/4222', '/municipality/9999/x'];
    const all = await Promise.all(paths.map((path) => world.send({ method: 'POST', path })));
    expect(all.map(({ statusCode }) => statusCode)).toEqual([405, 405, 405]);
    expect(new Set(all.map(({ body }) => body)).size).toBe(1);
  });
});

async function expectRefusal(path: string, token: string | undefined, reason: string | undefined, w = world) {
  reference ??= await ask('/municipality/3201');
  const names: Record<string, string> = { id: w.id, short: w.id.slice(0, 8), other: 'f'.repeat(64) };
  const before = log().length;
  const answer = await ask(
    path.replace(/\{(\w+)\}/g, (_all, name) => names[name] ?? ''),
    token,
    w,
  );
  expect(answer).toEqual(reference);
  expect(answer.statusCode).toBe(403);
  const reasons = log()
    .slice(before)
    .map((line) => line.reason);
  if (reason !== undefined) expect(reasons).toEqual([reason]);
}
