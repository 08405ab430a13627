import { beforeEach, describe, expect, test } from '@jest/globals';
import { HOSTILE_TEXT } from '../../support/hostile-text.ts';
import { answer, CODE, INVITATION, respondentScene, type Scene } from '../../support/respondent-scene.ts';

const id = (n: number) => `7a0d2f0e-7f53-4f0c-9d4b-${String(n).padStart(12, '0')}`;
const questionnaire = { id: 'unit-leader', version: '2026.1' };
const introduced = { service: 'no', product: 'no', process: 'no', communication: 'dont-know' };
const submission = { questionnaire, answers: { introduced, comments: 'Takk.' } };

let scene: Scene;
beforeEach(async () => {
  scene = await respondentScene();
});

interface Put {
  readonly id?: string;
  readonly body?: unknown;
  readonly raw?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly scene?: Scene;
}

const put = async (sent: Put = {}) => {
  const { statusCode, headers, body } = await (sent.scene ?? scene).api({
    method: 'PUT',
    path: `${INVITATION}/submissions/${sent.id ?? id(1)}`,
    headers: { 'content-type': 'application/json', ...sent.headers },
    body: sent.raw ?? JSON.stringify('body' in sent ? sent.body : submission),
  });
  return {
    status: statusCode,
    type: headers?.['content-type'],
    language: headers?.['content-language'],
    ...parsed(body),
  };
};
const get = async (path: string, from = scene) => {
  const { statusCode, body } = await from.api({ path });
  return { status: statusCode, ...parsed(body) };
};
const parsed = (body: string | undefined) => ({ document: JSON.parse(body ?? 'null') });
const answers = async () => (await scene.stored())?.answers;

describe('A submission', () => {
  test('is stored once and gives a receipt', async () => {
    const first = await put();
    expect(first).toMatchObject({ status: 201, document: { submissionId: id(1), revision: 1 } });
    expect(first.document).not.toHaveProperty('fingerprint');
    expect(await put()).toMatchObject({ status: 200, document: first.document });
    expect(await get(`${INVITATION}/submissions/${id(1)}`)).toMatchObject({
      status: 200,
      document: first.document,
    });
    expect(await answers()).toMatchObject({ comments: { kind: 'text', text: 'Takk.' } });
  });

  test('is the same in another order and with an id in capitals', async () => {
    await put();
    const { comments, ...rest } = submission.answers;
    const body = { answers: { comments, ...rest, 'under-way': null }, questionnaire };
    expect(await put({ body, id: id(1).toUpperCase() })).toMatchObject({ status: 200 });
  });

  test('50 times at once is one response and one receipt', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => put()));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(all.map(({ document }) => JSON.stringify(document))).size).toBe(1);
    expect((await scene.stored())?.receipts).toHaveLength(1);
  });

  test('under 50 ids at once is one response', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, (_, n) => put({ id: id(n) })));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 409)).toHaveLength(49);
    expect((await scene.stored())?.revision).toBe(1);
  });

  test('that replaces the newest one corrects it', async () => {
    await put();
    const body = { ...submission, replaces: id(1), answers: { introduced, comments: 'Rettet.' } };
    expect(await put({ id: id(2), body })).toMatchObject({ status: 201, document: { revision: 2 } });
    expect(await answers()).toMatchObject({ comments: { text: 'Rettet.' } });
    // The first one, sent again by a slow client, still has its own receipt and changes nothing.
    expect(await put()).toMatchObject({ status: 200, document: { revision: 1 } });
    expect(await answers()).toMatchObject({ comments: { text: 'Rettet.' } });
  });

  test.each(
    HOSTILE_TEXT.filter(
      ([name]) => !['NUL', 'half a character', '10,000 characters', 'lines without end'].includes(name),
    ),
  )('keeps %s as it was typed', async (_name, comments) => {
    expect(await put({ body: { questionnaire, answers: { introduced, comments } } })).toMatchObject({
      status: 201,
    });
    expect(await answers()).toMatchObject({ comments: { text: comments } });
  });
});

describe('A conflict tells what stands now', () => {
  test.each([
    ['same-id-other-content', { id: id(1), body: { ...submission, answers: { introduced } } }],
    ['already-answered', { id: id(2) }],
    ['replaces-another', { id: id(2), body: { ...submission, replaces: id(9) } }],
  ])('%s', async (type, sent) => {
    await put();
    const { status, document } = await put(sent);
    expect(status).toBe(409);
    expect(document).toMatchObject({ type: `/v1/problems/${type}`, newest: { submissionId: id(1) } });
    expect((await scene.stored())?.revision).toBe(1);
  });

  test('also when there is nothing to replace', async () => {
    const { status, document } = await put({ body: { ...submission, replaces: id(9) } });
    expect([status, document.type]).toEqual([409, '/v1/problems/replaces-another']);
    expect(document).not.toHaveProperty('newest');
  });

  test('with what was answered in the form', async () => {
    await answer(scene);
    expect(await put()).toMatchObject({ status: 409, document: { newest: { revision: 1 } } });
  });
});

describe('What cannot be taken is told all at once, with the place of each error', () => {
  const errorsOf = async (body: unknown) => {
    const { status, document } = await put({ body });
    expect([status, document.type]).toEqual([422, '/v1/problems/wrong-submission']);
    expect(document.errorCount).toBe(document.errors.length);
    return document.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code]);
  };
  const yes = { ...introduced, service: 'yes' };

  test.each([
    ['no object', [], [['', 'wrong-type']]],
    ['null', null, [['', 'wrong-type']]],
    [
      'nothing',
      {},
      [
        ['/questionnaire', 'missing-member'],
        ['/answers', 'missing-member'],
      ],
    ],
    [
      'members we do not know',
      { ...submission, more: 1, 'a/b~c': 2, questionnaire: { ...questionnaire, more: 1 } },
      [
        ['/more', 'unknown-member'],
        ['/a~1b~0c', 'unknown-member'],
        ['/questionnaire/more', 'unknown-member'],
      ],
    ],
    [
      'another version',
      { ...submission, questionnaire: { id: 'unit-leader', version: '2024.1' } },
      [['/questionnaire', 'other-questionnaire']],
    ],
    ['an id that is none', { ...submission, replaces: 'no-uuid' }, [['/replaces', 'wrong-type']]],
    ['answers that are none', { ...submission, answers: 'ja' }, [['/answers', 'wrong-type']]],
    [
      'no answers',
      { questionnaire, answers: {} },
      Object.keys(introduced).map((item) => [`/answers/introduced/${item}`, 'required']),
    ],
    [
      'wrong types',
      { questionnaire, answers: { introduced, culture: [], comments: 7, 'under-way': ['yes'] } },
      [
        ['/answers/culture', 'wrong-type'],
        ['/answers/comments', 'wrong-type'],
        ['/answers/under-way', 'wrong-type'],
      ],
    ],
    [
      'wrong types within',
      { questionnaire, answers: { introduced: { ...introduced, service: { yes: true } } } },
      [['/answers/introduced/service', 'wrong-type']],
    ],
    [
      'questions and options we do not ask',
      {
        questionnaire,
        answers: { introduced: yes, shoe: 1, novelty: 'old', value: ['a', 'quality'], culture: { x: 'y' } },
      },
      [
        ['/answers/shoe', 'unknown-question'],
        ['/answers/novelty', 'unknown-option'],
        ['/answers/value', 'unknown-option'],
        ['/answers/culture/x', 'unknown-item'],
      ],
    ],
    [
      'too much, twice and what cannot go together',
      {
        questionnaire,
        answers: {
          introduced: yes,
          'started-by': ['managers', 'employees', 'state', 'other'],
          value: ['quality', 'quality'],
          funding: ['own-budget', 'no-cost'],
        },
      },
      [
        ['/answers/started-by', 'too-many'],
        ['/answers/value', 'repeated-option'],
        ['/answers/funding', 'exclusive'],
      ],
    ],
    [
      'answers to what is not asked',
      { questionnaire, answers: { introduced, novelty: 'first' } },
      [['/answers/novelty', 'not-asked']],
    ],
    [
      'text too long or unreadable',
      {
        questionnaire,
        answers: { introduced: yes, comments: 'x'.repeat(2_001), 'newest-description': 'a\0b' },
      },
      [
        ['/answers/comments', 'too-long'],
        ['/answers/newest-description', 'unreadable-text'],
      ],
    ],
    [
      'half a character',
      { questionnaire, answers: { introduced, comments: 'a\ud800' } },
      [['/answers/comments', 'unreadable-text']],
    ],
  ])('%s', async (_name, body, expected) => {
    expect(await errorsOf(body)).toEqual(expected);
    expect(await scene.stored()).toBeUndefined();
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString'])('the key %s', async (key) => {
    const raw = JSON.stringify({ questionnaire, answers: { introduced, KEY: { yes: 1 } } }).replace(
      'KEY',
      key,
    );
    const { status, document } = await put({ raw });
    expect([status, document.errors]).toMatchObject([
      422,
      [{ code: 'unknown-question', pointer: `/answers/${key}` }],
    ]);
    const top = JSON.stringify({ ...submission, KEY: { answers: 1 } }).replace('KEY', key);
    expect((await put({ raw: top })).document.errors).toMatchObject([
      { code: 'unknown-member', pointer: `/${key}` },
    ]);
    expect({}).not.toHaveProperty('yes');
  });

  test('up to a hundred of them', async () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`q${n}`, n]));
    const { status, document } = await put({ body: { questionnaire, answers: { introduced, ...many } } });
    expect([status, document.errors.length, document.errorCount]).toEqual([422, 100, 5_000]);
  });

  test('in the language of the client', async () => {
    const body = { questionnaire, answers: { introduced, comments: 7 } };
    const words = await Promise.all(
      ['nb', 'nn', 'en'].map(async (language) => {
        const answered = await put({ body, headers: { 'accept-language': language } });
        expect(answered).toMatchObject({ language, type: 'application/problem+json; charset=utf-8' });
        return `${answered.document.title} ${answered.document.errors[0].detail}`;
      }),
    );
    expect(words).toEqual([
      'Svarene kan ikke tas imot Svaret skal være én tekst.',
      'Svara kan ikkje takast imot Svaret skal vere éin tekst.',
      'The answers cannot be taken The answer must be one text.',
    ]);
  });
});

describe('A body that cannot be read', () => {
  const raw = JSON.stringify(submission);
  test.each([
    ['cut short', { raw: raw.slice(0, -1) }, 400, 'broken-json'],
    [
      'in another encoding',
      { raw: Buffer.from(raw.replace('Takk', 'Bl\u00e5'), 'latin1') },
      400,
      'broken-encoding',
    ],
    ['nested too deep', { raw: `{"answers":${'['.repeat(30_000)}` }, 400, 'too-deep'],
    ['of another type', { headers: { 'content-type': 'text/plain' } }, 415, 'wrong-content-type'],
    ['of a megabyte', { raw: 'x'.repeat(1_000_000) }, 413, 'too-large'],
    ['under an id that is none', { id: 'my-id' }, 400, 'malformed-submission-id'],
  ])('%s', async (_name, sent, status, type) => {
    expect(await put(sent)).toMatchObject({ status, document: { type: `/v1/problems/${type}`, status } });
    expect(await scene.stored()).toBeUndefined();
  });
});

describe('An invitation', () => {
  test('says what it is to and how far it has come', async () => {
    const { status, document } = await get(INVITATION);
    expect(status).toBe(200);
    expect(document).toMatchObject({ unitName: 'Hovden barnehage', questionnaire, state: 'open' });
    const number = await answer(scene);
    expect((await get(INVITATION)).document.newest.number).toBe(number);
  });

  test.each([
    ['revoked', { isRevoked: true }, 410, 410, 'revoked-invitation'],
    ['before the opening', { status: 'draft' }, 403, 200, 'not-open-yet'],
    ['after the closing', { status: 'closed' }, 410, 200, 'closed'],
  ] as const)('%s takes no answers', async (_name, options, status, seen, type) => {
    const other = await respondentScene(options);
    expect(await put({ scene: other })).toMatchObject({ status, document: { type: `/v1/problems/${type}` } });
    expect((await get(INVITATION, other)).status).toBe(seen);
    expect(await other.stored()).toBeUndefined();
  });

  test('that does not exist is not found', async () => {
    for (const code of ['b'.repeat(43), CODE.slice(1), `${CODE}a`, '..', '%2e', "' or 1=1"]) {
      const { status, document } = await get(`/v1/invitations/${encodeURIComponent(code)}`);
      expect([status, document.type]).toEqual([404, '/v1/problems/unknown-invitation']);
    }
  });

  test('whose answers were erased says so, also of their receipts', async () => {
    await put();
    await scene.post('/withdraw');
    const all = [await put(), await get(INVITATION), await get(`${INVITATION}/submissions/${id(1)}`)];
    expect(all.map(({ status, document }) => [status, document.type])).toEqual(
      all.map(() => [410, '/v1/problems/erased']),
    );
  });

  test('still gives the old receipt after the closing', async () => {
    const first = await put();
    scene.ports.clock.set('2026-10-30T15:00:00Z');
    expect(await put()).toMatchObject({ status: 200, document: first.document });
    expect((await get(`${INVITATION}/submissions/${id(1)}`)).status).toBe(200);
    expect(await put({ id: id(2), body: { ...submission, replaces: id(1) } })).toMatchObject({ status: 410 });
  });

  test('has no receipt for what was not received', async () => {
    for (const other of [id(5), 'my-id']) {
      const { status, document } = await get(`${INVITATION}/submissions/${other}`);
      expect([status, document.type]).toEqual([404, '/v1/problems/unknown-submission']);
    }
  });
});

describe('Around it', () => {
  test('a questionnaire is served when an edition asks it', async () => {
    const { status, document } = await get('/v1/questionnaires/unit-leader/2026.1');
    expect([status, document]).toEqual([200, scene.questionnaire]);
    expect((await get('/v1/questionnaires/unit-leader/2020.1')).status).toBe(404);
  });

  test('every problem has a page in every language', async () => {
    for (const language of ['nb', 'nn', 'en']) {
      const { statusCode, body } = await scene.api({ path: `/v1/problems/closed?language=${language}` });
      expect(statusCode).toBe(200);
      expect(body).toContain(`<html lang="${language}">`);
    }
    expect((await scene.api({ path: '/v1/problems/__proto__' })).statusCode).toBe(404);
  });

  test('anything else is a problem too', async () => {
    expect(await get('/v1/nothing')).toMatchObject({ status: 404, document: { status: 404 } });
    const { statusCode, headers } = await scene.api({ method: 'DELETE', path: INVITATION });
    expect([statusCode, headers?.allow]).toEqual([405, 'GET, HEAD']);
  });
});
