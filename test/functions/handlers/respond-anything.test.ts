import { describe, expect, test } from '@jest/globals';
import fc, { type Arbitrary } from 'fast-check';
import { anyText, anyWire } from '../../support/arbitrary-answers.ts';
import type { Sent } from '../../support/http-event.ts';
import {
  answer,
  BASE,
  CODE,
  INVITATION,
  logged,
  respondentScene,
  type Scene,
} from '../../support/respondent-scene.ts';
import { survey } from '../../surveys/survey-files.ts';

const everyKind = survey('every-kind');

const segment = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('kinds', 'cats', 'end', 'review', 'send', 'begin', 'correct', 'copy'),
  },
  anyText.map((text) => encodeURIComponent(text.slice(0, 50).toWellFormed())),
  fc.string({ unit: 'binary-ascii', maxLength: 10 }),
  fc.constantFrom('..', '%2e%2e', '%', '%00', '__proto__', 'constructor', '%F0%9F'),
);
const paths = fc
  .tuple(
    fc.constantFrom(BASE, BASE, BASE, INVITATION, INVITATION, `${INVITATION}/submissions`, '/s', '/v1', ''),
    fc.array(segment, { maxLength: 3 }),
    fc.oneof(
      fc.constant(''),
      fc.constant('?language=en'),
      anyText.map((text) => `?language=${text}`),
    ),
  )
  .map(([base, segments, query]) => `${[base, ...segments].join('/') || '/'}${query}`);

const fieldNames = fc.constantFrom(
  'q.one',
  'q.two-at-most',
  'q.habits.walk',
  'q.words',
  'q.cat-story',
  'shown',
  'go',
  'language',
  'submissionId',
  '__proto__',
);
const formBodies = fc
  .array(
    fc.tuple(
      fieldNames,
      fc.oneof(anyText, fc.constantFrom('red', 'cat', 'always', 'words one', 'back', 'en')),
    ),
  )
  .map((fields) => new URLSearchParams(fields.map(([name, text]) => [name, text.toWellFormed()])).toString());
const jsonBodies = anyWire(everyKind).chain((answers) =>
  fc
    .oneof(
      fc.constant({ questionnaire: { id: everyKind.id, version: everyKind.version }, answers }),
      fc.record({ questionnaire: fc.jsonValue(), replaces: fc.jsonValue(), answers: fc.constant(answers) }),
      fc.jsonValue(),
    )
    .map((body) => JSON.stringify(body)),
);
const types = fc.constantFrom(
  'application/x-www-form-urlencoded',
  'application/json',
  'multipart/form-data; boundary=x',
  'text/plain',
  '',
);
const requests: Arbitrary<Sent> = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'POST', 'PUT', 'PUT', 'HEAD', 'DELETE', 'PATCH', 'OPTIONS'),
    path: paths,
    type: types,
    language: fc.oneof(fc.constantFrom('en', 'nn', 'nb;q=0.5, *'), anyText),
    cookies: fc.array(anyText, { maxLength: 2 }),
    body: fc.oneof(fc.uint8Array({ maxLength: 200 }), formBodies, jsonBodies),
  })
  .map(({ type, language, ...sent }) => ({
    ...sent,
    headers: { 'content-type': type, 'accept-language': language },
  }));

const states: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  'nothing done': async () => {},
  'a draft begun': (scene) => scene.post('/begin'),
  'a draft full of nonsense': async (scene) => {
    await scene.ports.drafts.begin(scene.invitation.unit, {
      submissionId: 'x',
      replaces: 'y',
      answers: { one: { red: 1 }, habits: 'never', words: ['a'], 'cat-story': null, shoe: 1 },
    });
  },
  'answers sent': (scene) => sendExample(scene),
  'a correction begun': async (scene) => {
    await sendExample(scene);
    await scene.post('/correct');
  },
  'answers erased': async (scene) => {
    await sendExample(scene);
    await scene.post('/withdraw');
  },
};

const sendExample = (scene: Scene) =>
  scene.api({
    method: 'PUT',
    path: `${INVITATION}/submissions/7a0d2f0e-7f53-4f0c-9d4b-000000000001`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      questionnaire: { id: everyKind.id, version: everyKind.version },
      answers: { one: 'red', habits: { walk: 'never', read: 'never', sing: 'never' } },
    }),
  });

describe.each(Object.keys(states))('With %s, no request makes the server fail', (state) => {
  test.each(['send', 'api'] as const)('%s', async (door) => {
    await fc.assert(
      fc.asyncProperty(fc.array(requests, { minLength: 1, maxLength: 4 }), async (all) => {
        const scene = await respondentScene({ questionnaire: everyKind });
        await states[state]?.(scene);
        for (const request of all) {
          const { statusCode, headers, body } = await scene[door](request);
          expect(statusCode).toBeGreaterThanOrEqual(200);
          expect(statusCode).toBeLessThan(500);
          expect(headers).toHaveProperty('cache-control');
          if (door === 'api' && (statusCode ?? 0) >= 400) {
            expect(JSON.parse(body ?? '')).toMatchObject({ status: statusCode, title: expect.any(String) });
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('Nothing that a person is known by gets into the log, but that something was sent and withdrawn', async () => {
  const scene = await respondentScene({ unitName: 'Hemmelig barnehage' });
  await answer(scene);
  await scene.post('/withdraw');
  const lines = logged.join('');
  expect(lines).toContain('"event":"submission"');
  expect(lines).toContain('"event":"response.withdrawn"');
  for (const secret of [CODE, 'Hemmelig', 'unit-1', 'response-1', 'Takk', '4222']) {
    expect(lines).not.toContain(secret);
  }
});
