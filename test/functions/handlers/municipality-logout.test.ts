import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { logLines } from '../../support/log-lines.ts';
import { loginProvider } from '../../support/login-provider.ts';
import { loginVisitor } from '../../support/login-visitor.ts';

let provider: Awaited<ReturnType<typeof loginProvider>>;
beforeAll(async () => {
  provider = await loginProvider('http://localhost:4300');
});
afterAll(() => provider.close());
logLines();

describe('A logout', () => {
  const loggedIn = async () => {
    const { visit, goAndReturn, ...rest } = await loginVisitor(provider);
    await visit(await goAndReturn('4222'));
    return { visit, ...rest };
  };

  test('ends the session and tells how to end it at the provider too', async () => {
    const { visit, kept } = await loggedIn();
    const headers = { 'sec-fetch-site': 'same-origin', origin: 'null' };
    const { statusCode, body } = await visit('/logout', { method: 'POST', headers });
    expect([statusCode, body]).toEqual([200, expect.stringContaining('Du er logget ut')]);
    const link = /href="(http:\/\/127[^"]*)"/.exec(body ?? '')?.[1]?.replaceAll('&amp;', '&');
    expect((await fetch(String(link))).status).toBe(200);
    expect([...kept.keys()]).toEqual([]);
    expect((await visit('/municipality/4222')).statusCode).toBe(403);
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' }],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://x.barometer.test' }],
    ['another origin in an old browser', { origin: 'https://evil.test' }],
  ])('cannot be pressed from %s', async (_name, headers) => {
    const { visit } = await loggedIn();
    const { statusCode, cookies, body } = await visit('/logout', { method: 'POST', headers });
    expect([statusCode, cookies]).toEqual([403, undefined]);
    expect(body).toContain('Du er ikke logget ut');
    expect((await visit('/municipality/4222')).statusCode).toBe(200);
  });

  test('is not an address to be led to', async () => {
    const { visit } = await loggedIn();
    const { statusCode, headers } = await visit('/logout');
    expect([statusCode, headers?.allow]).toEqual([405, 'POST']);
    expect((await visit('/municipality/4222')).statusCode).toBe(200);
  });
});
