import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { publicRefusals, publicRoutes } from '../../../functions/handlers/public-pages.ts';
import { httpFunction } from '../../../functions/http/http-function.ts';
import { anEdition } from '../../support/an-edition.ts';
import { callerOf } from '../../support/http-event.ts';
import { memoryEditions, settableClock } from '../../support/memory-ports.ts';

const visit = (now = '2026-10-01T12:00:00Z', editions = [anEdition()]) => {
  const ports = { clock: settableClock(now), editions: memoryEditions(...editions) };
  return callerOf(httpFunction(publicRoutes, publicRefusals, () => ports));
};

describe('The front page', () => {
  test.each([
    ['nb', 'Hva er nytt i kommunene?', '14. september 2026 kl. 08:00'],
    ['nn', 'Kva er nytt i kommunane?', '14. september 2026 kl. 08:00'],
    ['en', 'What is new in Norway’s municipalities?', '14 September 2026 at 08:00'],
  ])('says what the barometer is and when, in %s', async (language, title, opens) => {
    const { statusCode, body } = await visit()({ path: `/?language=${language}` });
    expect(statusCode).toBe(200);
    for (const words of [title, opens, `<html lang="${language}">`, 'href="/municipality"', 'Education']) {
      expect(body).toContain(words);
    }
  });

  test.each([
    ['2026-09-01T12:00:00Z', 'draft', 'Planned.'],
    ['2026-10-01T12:00:00Z', 'open', 'Open: leaders are answering now.'],
    ['2026-12-01T12:00:00Z', 'closed', 'Closed. The results are being prepared'],
    ['2027-02-09T06:59:59Z', 'closed', 'Closed. The results are being prepared'],
    ['2027-02-09T07:00:00Z', 'closed', 'The results are out.'],
  ] as const)('tells how far an edition has come: %s', async (now, status, words) => {
    const { body } = await visit(now, [anEdition({}, status)])({ path: '/?language=en' });
    expect(body).toContain(words);
  });

  test('promises the base that the edition has', async () => {
    const edition = anEdition({ thresholds: { ...anEdition().plan.thresholds, minBase: 7 } });
    expect((await visit(undefined, [edition])({ path: '/?language=en' })).body).toContain('fewer than 7');
  });

  test.each([true, false])('says whether what is shown is made up: %s', async (synthetic) => {
    const { body } = await visit(undefined, [anEdition({ synthetic })])({ path: '/?language=en' });
    expect(body?.includes('made up')).toBe(synthetic);
  });

  test('is there before the first edition', async () => {
    const { statusCode, body } = await visit(undefined, [])({ path: '/?language=en' });
    expect([statusCode, body]).toEqual([200, expect.stringContaining('No survey is planned')]);
  });

  test('may be found by search engines; other pages may not', async () => {
    const send = visit();
    const noindex = '<meta name="robots" content="noindex"';
    expect((await send({ path: '/' })).body).not.toContain(noindex);
    expect((await send({ path: '/nowhere' })).body).toContain(noindex);
  });

  test('remembers the language chosen', async () => {
    expect((await visit()({ path: '/?language=nn' })).cookies).toEqual([
      expect.stringMatching(/^language=nn;/),
    ]);
  });
});

describe('Beside it', () => {
  test('robots are kept from forms and own pages', async () => {
    const { statusCode, body, headers } = await visit()({ path: '/robots.txt' });
    expect(statusCode).toBe(200);
    expect(headers?.['content-type']).toMatch(/^text\/plain/);
    expect(body?.split('\n')).toEqual(expect.arrayContaining(['Disallow: /s/', 'Disallow: /municipality']));
  });

  test('there is no icon to fetch', async () => {
    expect((await visit()({ path: '/favicon.ico' })).statusCode).toBe(204);
  });

  test.each([
    ['nb', 'Siden finnes ikke'],
    ['nn', 'Sida finst ikkje'],
    ['en', 'There is no such page'],
  ])('an address with nothing at it is told in words, in %s', async (language, words) => {
    const { statusCode, body } = await visit()({
      path: '/nowhere',
      headers: { 'accept-language': language },
    });
    expect([statusCode, body]).toEqual([404, expect.stringContaining(words)]);
  });

  test('what cannot be done is told in words', async () => {
    const { statusCode, headers, body } = await visit()({ method: 'POST', path: '/' });
    expect([statusCode, headers?.allow]).toEqual([405, 'GET, HEAD']);
    expect(body).toContain('Siden kan bare leses');
  });

  test('whatever is sent, nothing breaks', async () => {
    const send = visit();
    const anything = fc.tuple(
      fc.constantFrom('GET', 'POST', 'PUT', 'HEAD'),
      fc.webPath(),
      fc.webQueryParameters(),
    );
    await fc.assert(
      fc.asyncProperty(anything, fc.string(), async ([method, path, query], cookie) => {
        const { statusCode } = await send({ method, path: `${path || '/'}?${query}`, cookies: [cookie] });
        expect(statusCode).toBeLessThan(500);
      }),
    );
  });
});
