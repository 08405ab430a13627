import { beforeAll, describe, expect, test } from '@jest/globals';
import { readJsonFile } from '../../../functions/adapters/files/data-files.ts';
import { LANGUAGES, type Language } from '../../../functions/core/language.ts';
import { type Questionnaire, questionsOf } from '../../../functions/core/questionnaire/questionnaire.ts';
import { exampleAnswers } from '../../../functions/handlers/respond-api/open-api/answer-schemas.ts';
import { OWN_ADDRESSES } from '../../../functions/handlers/respond-form/question-pages.ts';
import { HOSTILE_TEXT } from '../../support/hostile-text.ts';
import { attribute, brokenReferences, elementsOf, textOf } from '../../support/page-dom.ts';
import { BASE, placeOf, respondentScene, type Scene } from '../../support/respondent-scene.ts';
import { tagsOf } from '../../support/tags-of.ts';
import { questionnaireFiles, survey } from '../../surveys/survey-files.ts';

const surveys = questionnaireFiles().map((file) => readJsonFile(file) as Questionnaire);

/** The fields of a form that somebody fills in as the example does. */
function fieldsFor(questionnaire: Questionnaire): readonly (readonly [string, string])[] {
  return Object.entries(exampleAnswers(questionnaire)).flatMap(([id, value]) => {
    if (typeof value === 'string') return [[`q.${id}`, value] as const];
    if (Array.isArray(value)) return value.map((option) => [`q.${id}`, option] as const);
    return Object.entries(value as object).map(([item, option]) => [`q.${id}.${item}`, option] as const);
  });
}

/** Every page on the way through a survey, by name: first without an answer, then with all of them. */
async function walkThrough(questionnaire: Questionnaire, language: Language): Promise<Map<string, string>> {
  const scene = await respondentScene({ questionnaire });
  const pages = new Map<string, string>();
  const keep = async (name: string, path: string, { ok = 200, ...sent } = {}) => {
    const { statusCode, body = '' } = await scene.get(path, { cookies: [`language=${language}`], ...sent });
    expect([name, statusCode]).toEqual([name, ok]);
    pages.set(name, body);
  };
  await keep('start', '');
  let place = placeOf(await scene.post('/begin', [['language', language]]));
  await keep('review without answers', '/review');
  for (let i = 0; i < questionnaire.pages.length && place !== '/review'; i++) {
    const empty = await scene.post(place);
    if (empty.statusCode === 422) pages.set(`${place} with problems`, empty.body ?? '');
    await keep(place, place);
    const next = await scene.post(place, fieldsFor(questionnaire));
    // Questions that an answer on the same page brings are asked before going on.
    place = placeOf(next).startsWith(`${place}#`)
      ? placeOf(await scene.post(place, fieldsFor(questionnaire)))
      : placeOf(next);
  }
  expect(place).toBe('/review');
  await keep('resume', '');
  await keep('review', '/review');
  const { submissionId = '' } = (await scene.draft()) ?? {};
  await scene.post('/send', [['submissionId', submissionId]]);
  await keep('receipt', '/receipt');
  await keep('answered', '');
  await keep('copy', '/copy');
  await keep('withdraw', '/withdraw');
  await scene.post('/withdraw');
  await keep('erased', '', { ok: 410 });
  return pages;
}

describe.each(surveys.map((questionnaire) => [questionnaire.id, questionnaire] as const))(
  'The pages of %s',
  (_id, questionnaire) => {
    test.each(LANGUAGES)('are whole and well connected in %s', async (language) => {
      const pages = await walkThrough(questionnaire, language);
      const example = exampleAnswers(questionnaire);
      const asked = questionsOf(questionnaire).filter(({ id }) => Object.hasOwn(example, id));
      const shown = new Set([...pages.values()].flatMap((html) => elementsOf(html).map(textOf)));
      expect(asked.filter(({ text }) => !shown.has(text[language]))).toEqual([]);
      for (const [name, html] of pages) {
        expect([name, brokenReferences(html)]).toEqual([name, []]);
        expect([name, html]).toEqual([name, expect.not.stringMatching(/undefined|\[object|NaN|=>/)]);
        const elements = elementsOf(html);
        const root = elements.find(({ tagName }) => tagName === 'html');
        expect([name, root && attribute(root, 'lang')]).toEqual([name, language]);
        expect([name, elements.filter(({ tagName }) => tagName === 'h1').length]).toEqual([name, 1]);
      }
    });

    test('have addresses of their own', () => {
      expect(questionnaire.pages.filter(({ id }) => OWN_ADDRESSES.includes(id))).toEqual([]);
    });
  },
);

describe('Text that breaks careless pages', () => {
  const bakery = survey('bakery');
  const questionnaire: Questionnaire = {
    ...bakery,
    pages: bakery.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) =>
        question.kind === 'text' ? { ...question, atMost: 10_000 } : question,
      ),
    })),
  };

  /** Every page that shows the unit's name or the text. */
  async function pagesShowing(unitName: string, text: string) {
    const scene: Scene = await respondentScene({ questionnaire, unitName });
    await scene.post('/begin');
    await scene.post('/start', [['q.oven', 'cold']]);
    const saved = await scene.post('/end', [['q.recipe', text]]);
    const before = [await scene.get(''), saved, await scene.get('/end'), await scene.get('/review')];
    const { submissionId = '' } = (await scene.draft()) ?? {};
    await scene.post('/send', [['submissionId', submissionId]]);
    const after = await Promise.all(['', '/receipt', '/copy', '/copy.txt'].map((path) => scene.get(path)));
    return { before, after, stored: await scene.stored() };
  }

  let plain: Awaited<ReturnType<typeof pagesShowing>>;
  beforeAll(async () => {
    plain = await pagesShowing('Bakeriet', 'Mel og vann.');
  });
  // What no browser can send as text is for the JSON interface to refuse.
  const sendable = HOSTILE_TEXT.filter(([, text]) => text.isWellFormed() && !text.includes('\0'));

  test.each(sendable)('is shown as text: %s', async (_name, text) => {
    const { before, after, stored } = await pagesShowing(text, text);
    const typed = text.replaceAll(/\r\n?/g, '\n');
    expect(stored?.answers?.recipe).toEqual({ kind: 'text', text: typed });
    const shown = [...before, ...after.slice(0, 3)].map(({ body = '' }) => tagsOf(body));
    const expected = [...plain.before, ...plain.after.slice(0, 3)].map(({ body = '' }) => tagsOf(body));
    expect(shown).toEqual(expected);
    const area = elementsOf(before[2]?.body ?? '').find(({ tagName }) => tagName === 'textarea');
    expect(area && textOf(area)).toBe(typed);
    for (const line of typed.split('\n')) expect(after[3]?.body).toContain(line);
  });

  test.each(HOSTILE_TEXT)('gets a page as the name of a page: %s', async (_name, text) => {
    const scene = await respondentScene({ questionnaire });
    const path = `${BASE}/${encodeURIComponent(text.toWellFormed()).replaceAll('.', '%2E')}`;
    const { statusCode, body = '' } = await scene.send({ path });
    expect(statusCode).toBe(404);
    expect(tagsOf(body).length).toBeGreaterThan(10);
  });
});
