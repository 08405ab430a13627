import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { logLines } from '../../support/log-lines.ts';
import { loginProvider } from '../../support/login-provider.ts';
import { loginVisitor } from '../../support/login-visitor.ts';

const LOCAL = 'http://localhost:4300';
const SECURE = 'https://barometer.test';

let local: Awaited<ReturnType<typeof loginProvider>>;
let secure: Awaited<ReturnType<typeof loginProvider>>;
beforeAll(async () => {
  [local, secure] = await Promise.all([loginProvider(LOCAL), loginProvider(SECURE)]);
});
afterAll(() => Promise.all([local.close(), secure.close()]));
const log = logLines();

const visitor = (origin = LOCAL) => loginVisitor(origin === LOCAL ? local : secure);

describe('A login', () => {
  test('leads through the provider to the own page, and lasts', async () => {
    const { visit, goAndReturn } = await visitor();
    const { statusCode, headers } = await visit(await goAndReturn('4222'));
    expect([statusCode, headers?.location]).toEqual([303, '/municipality']);
    expect((await visit('/municipality')).headers?.location).toBe('/municipality/4222');
    const page = await visit('/municipality/4222');
    expect([page.statusCode, page.body]).toEqual([200, expect.stringContaining('Bykle kommune')]);
    expect((await visit('/municipality/3201')).statusCode).toBe(403);
  });

  test('leads on to the own page that was asked for', async () => {
    const { visit, goAndReturn } = await visitor();
    const back = await goAndReturn(
      '4222',
      `/login?to=${encodeURIComponent('/municipality/4222?language=nn')}`,
    );
    expect((await visit(back)).headers?.location).toBe('/municipality/4222?language=nn');
  });

  test.each([
    'https://evil.test/municipality',
    '//evil.test',
    '/\\evil.test',
    '/logout',
    'javascript:alert(1)',
  ])('never leads to %s', async (to) => {
    const { visit, goAndReturn, kept } = await visitor();
    const back = await goAndReturn('4222', `/login?to=${encodeURIComponent(to)}`);
    const name = 'municipality-login';
    const pending = JSON.parse(Buffer.from(kept.get(name) ?? '', 'base64url').toString());
    // Not even when the cookie itself was written by somebody else.
    kept.set(name, Buffer.from(JSON.stringify({ ...pending, to })).toString('base64url'));
    expect((await visit(back)).headers?.location).toBe('/municipality');
  });

  test('asks the provider in the reader’s language', async () => {
    const { visit } = await visitor();
    const { headers } = await visit('/login', { headers: { 'accept-language': 'nn' } });
    expect(new URL(String(headers?.location)).searchParams.get('ui_locales')).toBe('nn');
  });
});

describe('Cookies', () => {
  test.each([
    [LOCAL, '', ['HttpOnly', 'Path=/', 'SameSite=Lax']],
    [SECURE, '__Host-', ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']],
  ])('under %s are kept from scripts and other sites', async (origin, prefix, flags) => {
    const { visit, goAndReturn } = await visitor(origin);
    const login = (await visit('/login')).cookies ?? [];
    expect(login.map(partsOf)).toEqual([
      { name: `${prefix}municipality-login`, flags: ['HttpOnly', 'Max-Age=600', ...flags.slice(1)] },
    ]);
    const session = (await visit(await goAndReturn('4222'))).cookies ?? [];
    expect(session.map(partsOf)).toEqual([
      { name: `${prefix}municipality-login`, flags: ['HttpOnly', 'Max-Age=0', ...flags.slice(1)] },
      { name: `${prefix}municipality-session`, flags },
    ]);
  });
});

describe('A login that does not come to its end', () => {
  test.each([
    ['cancelled', 'cancel', 403, 'Innloggingen ble avbrutt', 'cancelled'],
    ['for an account without an authority', 'new', 403, 'ikke knyttet til en kommune', 'no-authority'],
  ])('%s is told in words', async (_name, account, status, words, reason) => {
    const { visit, goAndReturn, kept } = await visitor();
    const { statusCode, body } = await visit(await goAndReturn(account));
    expect([statusCode, body]).toEqual([status, expect.stringContaining(words)]);
    expect(body).toContain('href="/login"');
    expect([...kept.keys()]).toEqual([]);
    expect(log()).toEqual([expect.objectContaining({ event: 'login.refused', reason })]);
  });

  test('played a second time is refused, with the cookie and without it', async () => {
    const { visit, goAndReturn, kept } = await visitor();
    const back = await goAndReturn('4222');
    const name = 'municipality-login';
    const pending = kept.get(name) ?? '';
    await visit(back);
    kept.delete('municipality-session');
    const without = await visit(back);
    kept.set(name, pending);
    const withIt = await visit(back);
    for (const { statusCode, body } of [without, withIt]) {
      expect([statusCode, body]).toEqual([400, expect.stringContaining('Innloggingen ble ikke fullført')]);
    }
    expect((await visit('/municipality/4222')).statusCode).toBe(403);
  });

  test("cannot be finished in another person's browser", async () => {
    const [one, other] = [await visitor(), await visitor()];
    await other.visit('/login');
    const { statusCode, cookies } = await other.visit(await one.goAndReturn('4222'));
    expect(statusCode).toBe(400);
    expect(cookies?.some((line) => line.includes('session'))).toBe(false);
  });

  test.each([
    '',
    '?code=a',
    '?code=a&state=b',
    '?error=access_denied',
    '?state=%00&code=%F0',
    '?code=a&code=b&state=',
  ])('that was never begun is refused: %s', async (query) => {
    const { visit, kept } = await visitor();
    expect((await visit(`/login/callback${query}`)).statusCode).toBe(400);
    await visit('/login');
    expect((await visit(`/login/callback${query}`)).statusCode).toBe(400);
    kept.set('municipality-login', 'junk');
    expect((await visit(`/login/callback${query}`)).statusCode).toBe(400);
  });
});

function partsOf(line: string) {
  const [name = '', ...rest] = line.split('; ');
  return { name: name.split('=')[0], flags: rest.toSorted() };
}
