import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  answer,
  BASE,
  CODE,
  fillIn,
  NOTHING_NEW,
  placeOf,
  respondentScene,
  type Scene,
} from '../../support/respondent-scene.ts';
import { survey } from '../../surveys/survey-files.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await respondentScene();
});

describe('The start page', () => {
  test('tells what this is, for whom and until when, and begins nothing', async () => {
    const { statusCode, body } = await scene.get('');
    expect(statusCode).toBe(200);
    expect(body).toContain('Innovasjonsbarometeret 2026');
    expect(body).toContain('Hovden barnehage');
    expect(body).toContain('30. oktober 2026 kl. 16:00');
    expect(await scene.draft()).toBeUndefined();
  });

  test('begins when its button is pressed', async () => {
    const begun = await scene.post('/begin', [['language', 'nn']]);
    expect([begun.statusCode, placeOf(begun)]).toEqual([303, '/introduced']);
    expect(await scene.draft()).toMatchObject({ language: 'nn', answers: {} });
  });

  test('leads back to where somebody left off, on any device', async () => {
    await scene.post('/begin');
    await scene.post('/introduced', NOTHING_NEW.introduced);
    expect((await scene.get('')).body).toContain(`href="${BASE}/under-way"`);
    const again = await scene.post('/begin');
    expect(placeOf(again)).toBe('/under-way');
  });

  test('leads to the review when every page has been seen', async () => {
    await fillIn(scene);
    expect((await scene.get('')).body).toContain(`href="${BASE}/review"`);
  });
});

describe('A page of questions', () => {
  beforeEach(async () => {
    await scene.post('/begin');
  });

  test('shows what was typed before', async () => {
    await scene.post('/introduced', [['q.introduced.service', 'yes']]);
    const { body } = await scene.get('/introduced');
    expect(body).toMatch(/<input type="radio" name="q.introduced.service"[^>]*value="yes" checked/);
  });

  test('leads on along the route of the answers', async () => {
    expect(placeOf(await scene.post('/introduced', NOTHING_NEW.introduced))).toBe('/under-way');
    const innovative = NOTHING_NEW.introduced.map(([name]) => [name, 'yes'] as const);
    expect(placeOf(await scene.post('/introduced', innovative))).toBe('/newest');
    expect(placeOf(await scene.post('/culture'))).toBe('/review');
  });

  test('says how far it is, as far as that is known', async () => {
    expect((await scene.get('/introduced')).body).toContain('Side 1 av høyst 9');
    await scene.post('/introduced', NOTHING_NEW.introduced);
    expect((await scene.get('/under-way')).body).toContain('Side 2 av 3');
  });

  test('that is not on the route leads to the next one that is', async () => {
    await scene.post('/introduced', NOTHING_NEW.introduced);
    expect(placeOf(await scene.get('/newest'))).toBe('/culture');
  });

  test('goes back and stops for today without a word about what is missing', async () => {
    await scene.post('/introduced', NOTHING_NEW.introduced);
    expect(placeOf(await scene.post('/under-way', [['go', 'back']]))).toBe('/introduced');
    expect(placeOf(await scene.post('/introduced', [['go', 'later']]))).toBe('');
    expect(placeOf(await scene.post('/introduced', [['go', 'back']]))).toBe('');
  });

  test('with something missing comes back, keeps the rest and links to the field', async () => {
    const { statusCode, body = '' } = await scene.post('/introduced', [['q.introduced.service', 'yes']]);
    expect(statusCode).toBe(422);
    expect(body).toContain('<title>Feil: ');
    expect(body).toContain('href="#q.introduced.product"');
    expect(body).toContain('id="q.introduced.product"');
    expect(body).toMatch(/name="q.introduced.service"[^>]*value="yes" checked/);
    expect((await scene.draft())?.answers).toEqual({ introduced: { service: 'yes' } });
  });

  test('with too much chosen says how many there may be and keeps them all', async () => {
    await scene.post('/introduced', [['q.introduced.service', 'yes']]);
    const four = ['managers', 'employees', 'politicians', 'state'].map((id) => ['q.started-by', id] as const);
    const { statusCode, body = '' } = await scene.post('/origin', [['shown', 'novelty started-by'], ...four]);
    expect(statusCode).toBe(422);
    expect(body).toContain('Velg høyst 3. Du har valgt 4.');
    expect(body.match(/name="q.started-by"[^>]* checked/g)).toHaveLength(4);
    expect((await scene.get('/origin')).body).toContain('Velg høyst 3. Du har valgt 4.');
  });

  test('with a text too long gives it back whole', async () => {
    const long = 'æ'.repeat(10_001);
    const { statusCode, body = '' } = await scene.post('/culture', [['q.comments', long]]);
    expect(statusCode).toBe(422);
    expect(body).toContain(
      'Teksten kan ha høyst 2 000 tegn. Den har 10 001.'.replaceAll(/(?<=\d) (?=\d)/g, '\u00a0'),
    );
    expect(body).toContain(`\n${long}</textarea>`);
    expect((await scene.get('/culture')).body).toContain(`\n${long}</textarea>`);
  });

  test('of another window saves its own questions and leaves the others', async () => {
    await scene.post('/introduced', NOTHING_NEW.introduced);
    await scene.post('/culture', NOTHING_NEW.culture);
    await scene.post('/under-way', NOTHING_NEW['under-way']);
    expect(Object.keys((await scene.draft())?.answers ?? {}).sort()).toEqual([
      'comments',
      'culture',
      'introduced',
      'under-way',
    ]);
  });

  test('takes away an answer that somebody took away', async () => {
    await scene.post('/introduced', [['q.introduced.service', 'yes']]);
    await scene.post('/value', [
      ['shown', 'value'],
      ['q.value', 'quality'],
    ]);
    await scene.post('/value', [['shown', 'value']]);
    expect((await scene.draft())?.answers.value).toEqual([]);
  });

  test('whose draft was lost begins a new one with what it brings', async () => {
    await scene.ports.drafts.clear(scene.invitation.unit);
    expect(placeOf(await scene.post('/introduced', NOTHING_NEW.introduced))).toBe('/under-way');
    expect((await scene.draft())?.answers).toHaveProperty('introduced');
  });

  test('that is not in the questionnaire is not found', async () => {
    expect((await scene.get('/nowhere')).statusCode).toBe(404);
    expect((await scene.post('/nowhere')).statusCode).toBe(404);
    expect((await scene.get('/send')).statusCode).toBe(303);
  });
});

describe('A page on which one answer asks another question', () => {
  const habits = ['walk', 'read', 'sing'].map((item) => [`q.habits.${item}`, 'never'] as const);
  beforeEach(async () => {
    scene = await respondentScene({ questionnaire: survey('every-kind') });
    await scene.post('/begin');
    await scene.post('/kinds', [['q.one', 'blue'], ['q.two-at-most', 'cat'], ...habits]);
  });

  test('comes back with the new question, and goes on when it was seen', async () => {
    expect((await scene.get('/cats')).body).not.toContain('q.cat-story');
    const black = ['q.cat-colour', 'black'] as const;
    const first = await scene.post('/cats', [['shown', 'cat-colour'], black]);
    expect([first.statusCode, placeOf(first)]).toEqual([303, '/cats#q.cat-story']);
    expect((await scene.get('/cats')).body).toContain('id="q.cat-story"');
    const shown = ['shown', 'cat-colour cat-story'] as const;
    expect((await scene.post('/cats', [shown, black])).statusCode).toBe(422);
    expect(placeOf(await scene.post('/cats', [shown, black, ['q.cat-story', 'Svart.']]))).toBe('/end');
  });

  test('keeps what was answered while the question is away', async () => {
    const shown = ['shown', 'cat-colour cat-story'] as const;
    await scene.post('/cats', [shown, ['q.cat-colour', 'black'], ['q.cat-story', 'Svart.']]);
    expect(
      placeOf(await scene.post('/cats', [shown, ['q.cat-colour', 'white'], ['q.cat-story', 'Svart.']])),
    ).toBe('/end');
    await scene.post('/cats', [
      ['shown', 'cat-colour'],
      ['q.cat-colour', 'white'],
    ]);
    expect((await scene.draft())?.answers).toMatchObject({ 'cat-colour': 'white', 'cat-story': 'Svart.' });
    const { submissionId = '' } = (await scene.draft()) ?? {};
    expect(placeOf(await scene.post('/send', [['submissionId', submissionId]]))).toBe('/receipt');
    expect((await scene.stored())?.answers).not.toHaveProperty('cat-story');
  });
});

describe('The language', () => {
  test('of a page is changed by a button that saves first', async () => {
    await scene.post('/begin');
    const changed = await scene.post('/introduced', [
      ['q.introduced.service', 'yes'],
      ['language', 'en'],
    ]);
    expect([changed.statusCode, placeOf(changed)]).toEqual([303, '/introduced']);
    expect(changed.cookies).toEqual([expect.stringMatching(/^language=en;/)]);
    const { body } = await scene.get('/introduced');
    expect(body).toContain('<html lang="en">');
    expect(body).toMatch(/name="q.introduced.service"[^>]*value="yes" checked/);
  });

  test('chosen on a page without a form is remembered with the draft', async () => {
    await scene.post('/begin');
    await scene.get('/review?language=nn');
    expect((await scene.get('/introduced')).body).toContain('<html lang="nn">');
  });

  test('chosen on this device comes before the one of the draft', async () => {
    await scene.post('/begin', [['language', 'nn']]);
    const { body } = await scene.get('/introduced', { cookies: ['language=en'] });
    expect(body).toContain('<html lang="en">');
  });
});

describe('The review', () => {
  test('says every answer in words, with ways to change them', async () => {
    await fillIn(scene);
    const { statusCode, body = '' } = await scene.get('/review');
    expect(statusCode).toBe(200);
    expect(body).toContain('Helt enig');
    expect(body).toContain('Takk.');
    expect(body).toContain(`href="${BASE}/culture"`);
    expect(body).not.toContain(`href="${BASE}/newest"`);
  });

  test('names what is missing, with a way to its field', async () => {
    await scene.post('/begin');
    const { body } = await scene.get('/review');
    expect(body).toContain(`href="${BASE}/introduced#q.introduced.service"`);
  });

  test('comes back with everything when something missing was to be sent', async () => {
    await scene.post('/begin');
    await scene.post('/culture', NOTHING_NEW.culture);
    const { submissionId = '' } = (await scene.draft()) ?? {};
    const { statusCode, body } = await scene.post('/send', [['submissionId', submissionId]]);
    expect(statusCode).toBe(422);
    expect(body).toContain('<title>Feil: ');
    expect(body).toContain('Takk.');
    expect(await scene.stored()).toBeUndefined();
    expect((await scene.draft())?.answers).toHaveProperty('comments', 'Takk.');
  });
});

describe('Sending', () => {
  test('stores the answers and gives a receipt with number and time', async () => {
    const number = await answer(scene);
    expect(number).toMatch(/^[34679A-Y]{4}-[34679A-Y]{4}$/);
    expect(await scene.stored()).toMatchObject({ revision: 1, answers: { comments: { text: 'Takk.' } } });
    const { statusCode, body } = await scene.get('/receipt');
    expect(statusCode).toBe(200);
    expect(body).toContain(number);
    expect(body).toContain('15. september 2026 kl. 12:20');
  });

  test('drops what is no longer on the route, and not before', async () => {
    await scene.post('/begin');
    await scene.post(
      '/introduced',
      NOTHING_NEW.introduced.map(([name]) => [name, 'yes'] as const),
    );
    await scene.post('/origin', [['q.novelty', 'first']]);
    await fillIn(scene);
    const { submissionId = '', answers = {} } = (await scene.draft()) ?? {};
    expect(answers).toHaveProperty('novelty', 'first');
    await scene.post('/send', [['submissionId', submissionId]]);
    expect((await scene.stored())?.answers).not.toHaveProperty('novelty');
  });

  test('50 times at once is sending once', async () => {
    await fillIn(scene);
    const { submissionId = '' } = (await scene.draft()) ?? {};
    const all = await Promise.all(
      Array.from({ length: 50 }, () => scene.post('/send', [['submissionId', submissionId]])),
    );
    expect(new Set(all.map((response) => `${response.statusCode} ${placeOf(response)}`))).toEqual(
      new Set(['303 /receipt']),
    );
    expect((await scene.stored())?.receipts).toHaveLength(1);
  });

  test('again after the receipt leads to the receipt, and a page by the back button is refused', async () => {
    await fillIn(scene);
    const { submissionId = '' } = (await scene.draft()) ?? {};
    await scene.post('/send', [['submissionId', submissionId]]);
    expect(placeOf(await scene.post('/send', [['submissionId', submissionId]]))).toBe('/receipt');
    expect(placeOf(await scene.get('/review'))).toBe('');
    expect(placeOf(await scene.get('/culture'))).toBe('');
    expect((await scene.post('/culture')).statusCode).toBe(409);
    expect((await scene.post('/begin')).statusCode).toBe(409);
    expect((await scene.stored())?.revision).toBe(1);
    expect(await scene.draft()).toBeUndefined();
  });

  test('cut short before the draft was cleared is still one answer', async () => {
    await fillIn(scene);
    const draft = await scene.draft();
    await scene.post('/send', [['submissionId', draft?.submissionId ?? '']]);
    if (draft) await scene.ports.drafts.begin(scene.invitation.unit, draft);
    const start = await scene.get('');
    expect(start.body).toContain('Enheten har svart');
    expect(start.body).not.toContain('Du har en rettelse som ikke er sendt');
    expect((await scene.post('/culture')).statusCode).toBe(409);
    await scene.post('/correct');
    expect(await scene.draft()).toMatchObject({ replaces: draft?.submissionId });
  });

  test('what another window was opened with shows the answers as they are now', async () => {
    await fillIn(scene);
    const { statusCode, body } = await scene.post('/send', [['submissionId', 'of-another-time']]);
    expect(statusCode).toBe(409);
    expect(body).toContain('i et annet vindu');
    expect(await scene.stored()).toBeUndefined();
  });

  test('nothing is refused', async () => {
    expect((await scene.post('/send')).statusCode).toBe(409);
  });

  test('what was overtaken keeps it as a correction of what came first', async () => {
    await answer(scene);
    const first = await scene.stored();
    await scene.post('/correct');
    const mine = await scene.draft();
    // Somebody at another place corrects meanwhile.
    if (first) {
      const theirs = { ...first.receipts[0], submissionId: 'theirs', number: 'ABCD-EFGH', revision: 2 };
      await scene.ports.responses.write(
        { ...first, revision: 2, receipts: [...first.receipts, theirs as never] },
        1,
      );
    }
    const refused = await scene.post('/send', [['submissionId', mine?.submissionId ?? '']]);
    expect(refused.statusCode).toBe(409);
    const kept = await scene.draft();
    expect(kept).toMatchObject({ replaces: 'theirs', answers: mine?.answers });
    const sent = await scene.post('/send', [['submissionId', kept?.submissionId ?? '']]);
    expect(placeOf(sent)).toBe('/receipt');
    expect((await scene.stored())?.revision).toBe(3);
  });
});

describe('A unit that has answered', () => {
  beforeEach(async () => {
    await answer(scene);
  });

  test('sees when, the number, and its answers', async () => {
    const number = (await scene.stored())?.receipts[0]?.number ?? '';
    const { statusCode, body } = await scene.get('');
    expect(statusCode).toBe(200);
    expect(body).toContain(number);
    expect((await scene.get('/copy')).body).toContain('Helt enig');
    const text = await scene.get('/copy.txt');
    expect(text.headers).toMatchObject({ 'content-disposition': 'attachment; filename="svar-2026.txt"' });
    expect(text.body).toContain('  - Alle kan komme med nye ideer: Helt enig');
  });

  test('corrects its answers under a new receipt', async () => {
    expect(placeOf(await scene.post('/correct'))).toBe('/review');
    expect((await scene.get('/review')).body).toContain('Svarene erstatter dem vi mottok 15. september 2026');
    await scene.post('/culture', [['q.comments', 'Rettet.']]);
    const { submissionId = '' } = (await scene.draft()) ?? {};
    expect(placeOf(await scene.post('/send', [['submissionId', submissionId]]))).toBe('/receipt');
    expect(await scene.stored()).toMatchObject({ revision: 2, answers: { comments: { text: 'Rettet.' } } });
    expect((await scene.stored())?.receipts).toHaveLength(2);
  });

  test('can leave a correction and keep what was sent', async () => {
    await scene.post('/correct');
    expect((await scene.get('')).body).toContain('Du har en rettelse som ikke er sendt');
    expect(placeOf(await scene.post('/discard'))).toBe('');
    expect(await scene.draft()).toBeUndefined();
    expect((await scene.stored())?.revision).toBe(1);
  });

  test('can have its answers erased after a question, once and for all', async () => {
    expect((await scene.get('/withdraw')).body).toContain('Slette svarene?');
    expect((await scene.stored())?.answers).toBeDefined();
    await scene.post('/correct');
    expect(placeOf(await scene.post('/withdraw'))).toBe('');
    expect(await scene.stored()).toMatchObject({ revision: 2, receipts: [] });
    expect((await scene.stored())?.answers).toBeUndefined();
    expect(await scene.draft()).toBeUndefined();
    expect((await scene.get('')).statusCode).toBe(410);
    expect((await scene.post('/withdraw')).statusCode).toBe(410);
  });

  test('still sees receipt and copy after the closing, and can change nothing', async () => {
    scene.ports.clock.set('2026-10-30T15:00:00Z');
    const pages = ['', '/receipt', '/copy', '/copy.txt'];
    const seen = await Promise.all(pages.map((path) => scene.get(path)));
    expect(seen.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    expect(seen[0]?.body).toContain('kan ikke lenger endres');
    const changes = ['/correct', '/withdraw', '/culture', '/send', '/begin'];
    const refused = await Promise.all(changes.map((path) => scene.post(path)));
    expect(refused.map(({ statusCode }) => statusCode)).toEqual(changes.map(() => 410));
    const { submissionId = '' } = (await scene.stored())?.receipts[0] ?? {};
    expect(placeOf(await scene.post('/send', [['submissionId', submissionId]]))).toBe('/receipt');
  });
});

describe('A link that leads nowhere says so', () => {
  test.each([
    ['unknown', `/s/${'b'.repeat(43)}`, {}, 404, 'Vi finner ikke undersøkelsen'],
    ['cut short', `/s/${CODE.slice(1)}`, {}, 404, 'Vi finner ikke undersøkelsen'],
    ['revoked', BASE, { isRevoked: true }, 410, 'Lenken gjelder ikke lenger'],
    ['before the opening', BASE, { status: 'draft' }, 403, '14. september 2026 kl. 08:00'],
    ['after the closing', BASE, { status: 'closed' }, 410, 'Undersøkelsen er avsluttet'],
  ] as const)('%s', async (_name, path, options, status, words) => {
    const { send } = await respondentScene(options);
    for (const place of ['', '/introduced', '/review', '/receipt', '/copy']) {
      const { statusCode, body } = await send({ path: `${path}${place}` });
      expect([place, statusCode]).toEqual([place, status]);
      expect(body).toContain(words);
    }
    expect((await send({ path: `${path}/begin`, method: 'POST' })).statusCode).toBe(status);
  });

  test('that is known names whom to ask, and one that is not names nobody', async () => {
    const { send, edition } = await respondentScene({ isRevoked: true });
    const { email } = edition.plan.contact;
    expect((await send({ path: BASE })).body).toContain(`mailto:${email}`);
    expect((await send({ path: `/s/${'b'.repeat(43)}` })).body).not.toContain('mailto:');
  });
});

describe('A body that no form sends', () => {
  test.each([
    ['of another type', { headers: { 'content-type': 'application/json' }, body: '{}' }, 415],
    ['that does not decode', { body: 'q.comments=%E5' }, 400],
    ['of a megabyte', { body: `q.comments=${'x'.repeat(1_000_000)}` }, 413],
  ])('%s is refused', async (_name, sent, status) => {
    await scene.post('/begin');
    expect((await scene.post('/culture', [], sent)).statusCode).toBe(status);
    expect((await scene.draft())?.answers).toEqual({});
  });
});
