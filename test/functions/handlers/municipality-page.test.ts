import { describe, expect, test } from '@jest/globals';
import { REGISTER_VERSION } from '../../../functions/adapters/files/register-files.ts';
import { anEdition } from '../../support/an-edition.ts';
import { logLines } from '../../support/log-lines.ts';
import { aRelease, municipalityWorld } from '../../support/municipality-world.ts';

logLines();

const edition = (status: 'draft' | 'open' | 'closed', change = {}) =>
  anEdition({ register: REGISTER_VERSION, ...change }, status);
const open = { now: '2026-10-01T12:00:00Z', editions: [edition('open')] };
const REPORTS = [
  ['4222', 'nn'],
  ['3201', 'nb'],
] as const;

describe('The way to the own page', () => {
  test('leads whoever is known to it', async () => {
    const { see } = await municipalityWorld();
    const { statusCode, headers } = await see('/municipality');
    expect([statusCode, headers?.location]).toEqual([303, '/municipality/4222']);
  });

  test('leads whoever is not known to the login', async () => {
    const { send } = await municipalityWorld();
    for (const cookies of [[], ['__Host-municipality-session=guessed']]) {
      const { statusCode, headers } = await send({ path: '/municipality', cookies });
      expect([statusCode, headers?.location]).toEqual([303, '/login']);
    }
  });
});

describe('While an edition is open', () => {
  test.each([
    [0, 'Under 5\u00a0% har svara'],
    [3, 'Om lag 30\u00a0% har svara'],
    [10, 'Over 95\u00a0% har svara'],
  ])('its page tells how many have answered: %i of 10', async (respondents, words) => {
    const { see } = await municipalityWorld({ ...open, respondents: { 4222: respondents, 3201: 1 } });
    const { statusCode, body } = await see('/municipality/4222');
    expect(statusCode).toBe(200);
    expect(body).toContain(words);
    expect(body).toContain('10 einingar er spurde.');
    expect(body).toContain('30. oktober 2026 kl. 16:00');
  });

  test('no rate is told when a few units are asked', async () => {
    const { see } = await municipalityWorld({ ...open, respondents: { 3201: 1 } });
    const { body } = await see('/municipality/3201', '3201');
    expect(body).toContain('vises ikke når færre enn 5 enheter er spurt');
    expect(body).not.toMatch(/\d\s%/);
  });

  test('nothing is told of sectors', async () => {
    const { see } = await municipalityWorld({ ...open, respondents: { 4222: 3 } });
    const { body } = await see('/municipality/4222');
    expect(body).not.toContain('Education');
  });

  test('an edition that asks nobody there is no reason to fail', async () => {
    const { see } = await municipalityWorld({ ...open, respondents: {} });
    const { statusCode, body } = await see('/municipality/42', '42');
    expect(statusCode).toBe(200);
    expect(body).toContain('Ingen enheter er spurt.');
  });
});

describe('Around the minute of release', () => {
  const at = async (now: string) => {
    const world = await municipalityWorld({ now });
    const id = await world.publish(aRelease('tiny'), '2027-02-01T10:00:00Z', REPORTS);
    const page = await world.see('/municipality/4222');
    const report = await world.see(`/municipality/4222/reports/${id}/nn`);
    const data = await world.see(`/municipality/4222/data/${id}.csv`);
    return { id, page, statuses: [page, report, data].map(({ statusCode }) => statusCode) };
  };

  test.each(['2027-02-09T06:59:59Z', '2027-02-09T06:59:59.999Z'])(
    'nothing shows that there is anything: %s',
    async (now) => {
      const { id, page, statuses } = await at(now);
      expect(statuses).toEqual([200, 403, 403]);
      const without = await (await municipalityWorld({ now })).see('/municipality/4222');
      expect(page).toEqual(without);
      expect(page.body).not.toContain(id.slice(0, 8));
    },
  );

  test.each(['2027-02-09T07:00:00Z', '2027-02-09T07:00:01Z'])('everything is there: %s', async (now) => {
    const { id, page, statuses } = await at(now);
    expect(statuses).toEqual([200, 303, 200]);
    expect(page.body).toContain(`/municipality/4222/reports/${id}/nn`);
    expect(page.body).toContain(`/municipality/4222/data/${id}.csv`);
  });
});

describe('After the release', () => {
  test('the page tells of the report what one needs to know before fetching it', async () => {
    const world = await municipalityWorld();
    const id = await world.publish(aRelease('tiny'), '2027-02-01T10:00:00Z', REPORTS);
    const { body } = await world.see('/municipality/4222');
    expect(body).toContain('<html lang="nn">');
    expect(body).toContain('Last ned rapporten på nynorsk');
    expect(body).toContain('PDF, 6 sider, 346\u00a0kB');
    // Made before the minute of release, published at it.
    expect(body).toContain(`Publisert 9. februar 2027. Utgjeving 1, merkt ${id.slice(0, 8)}.`);
    expect(body).toContain('Demonstrasjon.');
    expect(body).not.toContain('3201');
    expect(body).not.toContain('har svara</p>');
  });

  test('a correction takes the first place, and what it corrects stays below', async () => {
    const world = await municipalityWorld();
    const first = await world.publish(aRelease('tiny'), '2027-02-01T10:00:00Z', REPORTS);
    const second = await world.publish(aRelease('tiny', []), '2027-02-10T10:00:00Z', REPORTS);
    const { body = '' } = await world.see('/municipality/4222');
    const places = [second, first].map((id) => body.indexOf(`/reports/${id}/nn`));
    expect(places[0]).toBeGreaterThan(0);
    expect(places[1]).toBeGreaterThan(places[0] ?? 0);
    expect(body).toContain('Tidlegare rapportar og tal');
    expect(body).toContain('Publisert 10. februar 2027. Utgjeving 2');
  });

  test('a report that is not ready is said to be so, and one that failed is not offered', async () => {
    const world = await municipalityWorld();
    const id = await world.publish(aRelease('tiny'), '2027-02-01T10:00:00Z', []);
    const order = { edition: 'tiny', releaseId: id, authority: '4222', language: 'nn' } as const;
    await world.ports.reports.record({ ...order, at: '2027-02-01T10:00:00Z', kind: 'failed', reason: 'x' });
    const { body } = await world.see('/municipality/4222');
    expect(body).toContain('Rapporten er ikkje ferdig enno');
    expect(body).not.toContain('/reports/');
    expect(body).toContain(`/data/${id}.csv`);
  });

  test('an edition whose minute has come without a release says that it is waiting', async () => {
    const { see } = await municipalityWorld();
    expect((await see('/municipality/4222')).body).toContain('Rapporten er ikkje ferdig enno');
  });

  test('an earlier edition keeps its place while the next is open', async () => {
    const editions = [
      edition('closed', {
        id: 'old',
        opensAt: '2024-01-01T08:00:00+01:00',
        closesAt: '2024-02-01T08:00:00+01:00',
        releaseAt: '2024-03-01T08:00:00+01:00',
      }),
      edition('open'),
    ];
    const world = await municipalityWorld({ ...open, editions });
    const id = await world.publish(aRelease('old'), '2024-02-20T10:00:00Z', REPORTS);
    const { body } = await world.see('/municipality/4222');
    expect(body).toContain('Undersøkinga er open.');
    expect(body).toContain(`/reports/${id}/nn`);
  });
});

describe('The page', () => {
  test('bears all names of a place', async () => {
    const { see } = await municipalityWorld(open);
    expect((await see('/municipality/5610', '5610')).body).toContain('<h1>Kárášjohka - Karasjok</h1>');
  });

  test.each([
    ['in the written form decided on', '4222', '', {}, 'nn'],
    ['in the written form decided on', '3201', '', {}, 'nb'],
    ['in nynorsk for whoever wants it', '3201', '', { 'accept-language': 'nn' }, 'nn'],
    ['in English for whoever wants it', '4222', '', { 'accept-language': 'en' }, 'en'],
    ['in the language chosen', '4222', '?language=nb', {}, 'nb'],
  ])('is %s (%s %s %j)', async (_name, code, query, headers, language) => {
    const { see } = await municipalityWorld(open);
    const { body } = await see(`/municipality/${code}${query}`, code, headers);
    expect(body).toContain(`<html lang="${language}">`);
  });

  test('is there before the first edition', async () => {
    const { see } = await municipalityWorld({ editions: [] });
    const { statusCode, body } = await see('/municipality/4222');
    expect([statusCode, body]).toEqual([200, expect.stringContaining('ingen undersøkelse å vise')]);
  });

  test('is there while an edition is planned', async () => {
    const { see } = await municipalityWorld({ now: '2026-08-01T12:00:00Z', editions: [edition('draft')] });
    expect((await see('/municipality/4222')).body).toContain('14. september 2026 kl. 08:00');
  });

  test('is kept by nobody on the way', async () => {
    const { see } = await municipalityWorld();
    expect((await see('/municipality/4222')).headers?.['cache-control']).toBe('no-store');
  });
});

describe('What one person answered for the whole municipality', () => {
  const instrument = { id: 'chief-executive', unit: 'organisation' } as const;
  const chiefs = edition('closed', {
    id: 'chiefs',
    instrument,
    title: { nb: 'Ledere', nn: 'Leiarar', en: 'Chiefs' },
  });

  test('has no place on its page, and no table of its own', async () => {
    const { see, publish } = await municipalityWorld({ editions: [chiefs, edition('closed')] });
    await publish(aRelease('tiny'), '2027-02-01T10:00:00Z', REPORTS);
    const id = await publish(aRelease('chiefs'), '2027-02-01T10:00:00Z', []);

    const { statusCode, body } = await see('/municipality/4222');
    expect(statusCode).toBe(200);
    expect(body).not.toContain('Leiarar');
    expect((await see(`/municipality/4222/data/${id}.csv`)).statusCode).toBe(403);
  });
});
