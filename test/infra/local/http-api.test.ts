import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { callable, type Handler } from '../../../infra/local/function-call.ts';
import { httpApi } from '../../../infra/local/http-api.ts';
import { type LoopbackPort, openPort } from '../../../infra/local/loopback.ts';

let web: LoopbackPort;
let origin: string;
let answer: Handler = () => undefined;
let seen: APIGatewayProxyEventV2;
const failures: string[] = [];

beforeAll(async () => {
  const handler: Handler = (event, context) => {
    seen = event;
    return answer(event, context);
  };
  const note = (name: string, error: unknown) => void failures.push(`${name}: ${(error as Error).name}`);
  const fn = { name: 'echo', load: async () => handler, timeoutInMilliseconds: 60 };
  const call = callable(fn, note);
  web = await openPort('web', 0);
  origin = `http://localhost:${web.port}`;
  web.serve(httpApi({ 'ANY /s/{proxy+}': call, 'GET /login': call, $default: call }, note));
});
afterAll(() => web.close());

async function ask(path: string, init: RequestInit = {}, handler: Handler = () => undefined) {
  answer = handler;
  return fetch(origin + path, { redirect: 'manual', ...init });
}

describe('a request', () => {
  test('comes with path and query as they were sent', async () => {
    await ask('/s/a%2Fb/%C3%A6?x=1&x=2&y=%C3%B8+&bad=%E0%A4');
    expect(seen).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /s/{proxy+}',
      rawPath: '/s/a%2Fb/%C3%A6',
      rawQueryString: 'x=1&x=2&y=%C3%B8+&bad=%E0%A4',
      queryStringParameters: { x: '1,2', y: 'ø ' },
      pathParameters: { proxy: 'a/b/æ' },
      isBase64Encoded: false,
    });
    expect(seen.requestContext).toMatchObject({
      http: { method: 'GET', path: '/s/a%2Fb/%C3%A6', sourceIp: '127.0.0.1', protocol: 'HTTP/1.1' },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
      stage: '$default',
    });
  });

  test('comes with its cookies one by one, and nowhere else', async () => {
    await ask('/login', { headers: { cookie: 'a=1; b=x=y;c=', 'X-Thing': 'one' } });
    expect(seen.cookies).toEqual(['a=1', 'b=x=y', 'c=']);
    expect(seen.headers).not.toHaveProperty('cookie');
    expect(seen.headers).toMatchObject({ 'x-thing': 'one', 'x-forwarded-proto': 'http' });
  });

  test('comes with repeated headers joined by commas', async () => {
    const reply = await raw(
      'GET /login HTTP/1.1\r\nHost: x\r\nX-A: 1\r\nx-a: 2\r\nConnection: close\r\n\r\n',
    );
    expect(reply).toContain('200 OK');
    expect(seen.headers['x-a']).toBe('1,2');
  });

  test.each([
    ['application/json', '{"a":"æ"}', '{"a":"æ"}', false],
    ['text/csv; charset=utf-8', 'æ', 'æ', false],
    ['application/problem+json', '{}', '{}', false],
    ['application/x-www-form-urlencoded', 'a=1', 'YT0x', true],
    ['image/png', 'abc', 'YWJj', true],
    ['application/json', Buffer.from([0x7b, 0xff, 0x7d]), 'e/99', true],
    ['text/plain', Buffer.from([0x61, 0x00]), 'a\0', false],
  ])('of type %s comes with its body, in base64 unless it is text', async (type, body, expected, encoded) => {
    await ask('/s/x', { method: 'POST', body, headers: { 'content-type': type } });
    expect([seen.body, seen.isBase64Encoded]).toEqual([expected, encoded]);
  });

  test('over 10 MB is refused before the function sees it, also when nobody says how long it is', async () => {
    const large = Buffer.alloc(10 * 1024 * 1024 + 1);
    const refused = await ask('/s/x', { method: 'POST', body: large });
    expect([refused.status, await refused.json()]).toEqual([413, { message: 'Request Entity Too Large' }]);
    const stream = new Blob([large]).stream();
    const chunked = await ask('/s/x', { method: 'POST', body: stream, duplex: 'half' } as RequestInit);
    expect(chunked.status).toBe(413);
    expect((await ask('/s/x', { method: 'POST', body: large.subarray(1) })).status).toBe(200);
  });

  test('goes to the route that fits best, and to $default when none does', async () => {
    const key = async (method: string, path: string) => {
      await ask(path, { method });
      return seen.routeKey;
    };
    expect(await key('GET', '/login')).toBe('GET /login');
    expect(await key('POST', '/login')).toBe('$default');
    expect(await key('DELETE', '/s/x/y')).toBe('ANY /s/{proxy+}');
    expect(await key('GET', '/s')).toBe('$default');
  });
});

describe('an answer', () => {
  test('is sent with status, headers and cookies', async () => {
    const response = await ask('/', {}, () => ({
      statusCode: 303,
      headers: { Location: '/x', 'X-Number': 7 },
      cookies: ['a=1; HttpOnly', 'b=2'],
      body: 'æ',
    }));
    expect([response.status, response.headers.get('location'), await response.text()]).toEqual([
      303,
      '/x',
      'æ',
    ]);
    expect(response.headers.get('x-number')).toBe('7');
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
  });

  test('in base64 is sent as bytes', async () => {
    const response = await ask('/', {}, () => ({ statusCode: 200, body: '/wA=', isBase64Encoded: true }));
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([255, 0]);
  });

  test('without a status is the JSON body of a 200', async () => {
    const response = await ask('/', {}, () => ({ hello: 'you' }));
    expect([response.status, await response.json()]).toEqual([200, { hello: 'you' }]);
    expect(response.headers.get('content-type')).toBe('application/json');
  });

  test.each<[string, Handler, number, string]>([
    ['throws', () => Promise.reject(new RangeError('secret')), 500, 'Internal Server Error'],
    ['takes too long', () => new Promise(() => {}), 503, 'Service Unavailable'],
    ['answers with an impossible status', () => ({ statusCode: 99 }), 500, 'Internal Server Error'],
    [
      'answers with a broken header',
      () => ({ statusCode: 200, headers: { a: 'x\r\ny' } }),
      500,
      'Internal Server Error',
    ],
    [
      'answers with a body that is no text',
      () => ({ statusCode: 200, body: { a: 1 } }),
      500,
      'Internal Server Error',
    ],
  ])('of a function that %s says no more than that', async (_, handler, status, message) => {
    failures.length = 0;
    const response = await ask('/', {}, handler);
    expect([response.status, await response.json()]).toEqual([status, { message }]);
    expect(failures).toHaveLength(1);
  });

  test('can be made in the time that the context tells', async () => {
    const response = await ask('/', {}, (_event, context) => ({
      left: context.getRemainingTimeInMillis(),
      id: context.awsRequestId,
      name: context.functionName,
    }));
    const { left, id, name } = (await response.json()) as { left: number; id: string; name: string };
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(60);
    expect([id.length, name]).toEqual([36, 'echo']);
  });
});

/** Sends bytes that fetch would not, and reads the whole answer. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(web.port, '127.0.0.1', () => socket.end(text));
    let reply = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      reply += chunk;
    });
    socket.on('end', () => resolve(reply)).on('error', reject);
  });
}
