import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MOST_BODY_BYTES } from '../../../functions/http/body.ts';
import { httpFunction, type Refusals, type Route } from '../../../functions/http/http-function.ts';
import { json } from '../../../functions/http/responses.ts';
import { callerOf } from '../../support/http-event.ts';

const refusal = (statusCode: number) => (language: string) => json({ language }, statusCode);
const refusals: Refusals = {
  notFound: refusal(404),
  methodNotAllowed: refusal(405),
  tooLarge: refusal(413),
  forbidden: refusal(403),
  failed: (language, requestId) => json({ language, requestId }, 500),
};

const routes: readonly Route<{ readonly name: string }>[] = [
  { method: 'GET', path: '/a/{id}/first', action: async ({ params }) => json({ first: params.id }) },
  {
    method: 'GET',
    path: '/a/{id}/{part}',
    action: async ({ params, language }, { name }) => json({ ...params, language, name }),
  },
  { method: 'PUT', path: '/a/{id}/{part}', action: async ({ body }) => json({ bytes: body.byteLength }) },
  {
    method: 'GET',
    path: '/fails',
    action: async () => {
      throw new Error('the answer was 42');
    },
  },
];
const send = callerOf(httpFunction(routes, refusals, () => ({ name: 'deps' })));

describe('A request finds its action', () => {
  test('with the names in its path', async () => {
    const { statusCode, body } = await send({ path: '/a/1%C3%A6/b' });
    expect([statusCode, JSON.parse(body ?? '')]).toEqual([
      200,
      { id: '1æ', part: 'b', language: 'nb', name: 'deps' },
    ]);
  });

  test('the first of two that fit', async () => {
    expect((await send({ path: '/a/1/first' })).body).toBe('{"first":"1"}');
  });

  test('also when only its head is asked for', async () => {
    expect((await send({ method: 'HEAD', path: '/a/1/b' })).statusCode).toBe(200);
  });

  test.each(['/', '/a', '/a/1', '/a/1/b/c', '/__proto__', '/a//b', '/a/%E6/b', '/a/%/b'])(
    'or is told that there is none: %s',
    async (path) => {
      expect((await send({ path })).statusCode).toBe(404);
    },
  );

  test('or is told which methods there are', async () => {
    const { statusCode, headers } = await send({ method: 'DELETE', path: '/a/1/b' });
    expect([statusCode, headers?.allow]).toEqual([405, 'GET, HEAD, PUT']);
  });
});

describe('A language', () => {
  test.each([
    ['is the one the browser prefers', {}, 'en'],
    ['is the one chosen before', { cookies: ['language=nn'] }, 'nn'],
    ['is the one chosen now', { path: '/a/1/b?language=nb', cookies: ['language=nn'] }, 'nb'],
    ['is not one we do not have', { path: '/a/1/b?language=fr', cookies: ['language=__proto__'] }, 'en'],
  ])('%s', async (_name, sent, language) => {
    const { body } = await send({
      path: '/a/1/b',
      headers: { 'accept-language': 'en-GB,nn;q=0.5' },
      ...sent,
    });
    expect(JSON.parse(body ?? '').language).toBe(language);
  });

  test('that was chosen is remembered, and no other', async () => {
    expect((await send({ path: '/a/1/b?language=nn' })).cookies).toEqual([
      expect.stringMatching(/^language=nn; Path=\/; .*HttpOnly; SameSite=Lax$/),
    ]);
    expect((await send({ path: '/a/1/b?language=fr' })).cookies).toBeUndefined();
  });
});

describe('A body', () => {
  test('of the most that is read gets to its action', async () => {
    const { body } = await send({ method: 'PUT', path: '/a/1/b', body: Buffer.alloc(MOST_BODY_BYTES) });
    expect(body).toBe(JSON.stringify({ bytes: MOST_BODY_BYTES }));
  });

  test('of a byte more is refused', async () => {
    const sent = { method: 'PUT', path: '/a/1/b', body: Buffer.alloc(MOST_BODY_BYTES + 1) };
    expect((await send(sent)).statusCode).toBe(413);
  });
});

describe('Every response', () => {
  test.each(['/a/1/b', '/nowhere'])('lets nothing be loaded, framed or told on: %s', async (path) => {
    const { headers } = await send({ path });
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    const names = new Map(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    expect(names.get('referrer-policy')).toBe('no-referrer');
    expect(names.get('x-content-type-options')).toBe('nosniff');
  });

  test('to an unforeseen error tells the request, not the error', async () => {
    const { statusCode, body } = await send({ path: '/fails' });
    expect([statusCode, body]).toEqual([500, '{"language":"nb","requestId":"request-1"}']);
  });
});

describe('Behind a distribution', () => {
  beforeEach(() => {
    process.env.ORIGIN_SECRET = 'for-us-only';
  });
  afterEach(() => {
    delete process.env.ORIGIN_SECRET;
  });

  test('only what it sends on is answered', async () => {
    const answers = [
      await send({ path: '/a/1/b' }),
      await send({ path: '/a/1/b', headers: { 'x-origin-secret': 'guessed' } }),
      await send({ path: '/a/1/b', headers: { 'x-origin-secret': 'for-us-only' } }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 200]);
  });
});
