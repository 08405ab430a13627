import { beforeAll, describe, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import * as z from 'zod';
import { checkAnswers } from '../../../functions/core/answers/check-answers.ts';
import { exampleAnswers } from '../../../functions/handlers/respond-api/open-api/answer-schemas.ts';
import { INVITATION, respondentScene, unitLeader2026 } from '../../support/respondent-scene.ts';
import { tinySurvey } from '../../support/tiny-survey.ts';

const SUBMISSION = `${INVITATION}/submissions/7a0d2f0e-7f53-4f0c-9d4b-000000000001`;

describe.each([
  ['unit-leader', unitLeader2026],
  ['tiny', tinySurvey],
])('The description for %s', (_name, questionnaire) => {
  let document: { readonly paths: object; readonly components: { readonly schemas: object } };
  beforeAll(async () => {
    const { api } = await respondentScene({ questionnaire });
    const { statusCode, body } = await api({ path: '/v1/openapi.json' });
    expect(statusCode).toBe(200);
    document = JSON.parse(body ?? '');
  });

  const conforms = (name: string, value: unknown): boolean => {
    const text = JSON.stringify({
      $ref: `#/$defs/${name}`,
      $defs: document.components.schemas,
    }).replaceAll('#/components/schemas/', '#/$defs/');
    return z.fromJSONSchema(JSON.parse(text)).safeParse(value).success;
  };

  test('is OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)));
    expect(errors).toBeUndefined();
    expect([valid, validator.version]).toEqual([true, '3.1']);
  });

  test('has an example that is taken', () => {
    const wire = exampleAnswers(questionnaire);
    expect(checkAnswers(questionnaire, wire)).toMatchObject({ kind: 'valid' });
    expect(conforms('Answers', wire)).toBe(true);
  });

  test('knows every question, option and limit', () => {
    const wire = exampleAnswers(questionnaire);
    for (const [id, value] of Object.entries(wire)) {
      const wrong = typeof value === 'string' ? 7 : Array.isArray(value) ? ['no-such'] : { 'no-such': 'yes' };
      expect(conforms('Answers', { ...wire, [id]: wrong })).toBe(false);
    }
    expect(conforms('Answers', { ...wire, 'no-such': 'yes' })).toBe(false);
  });

  test('says truly what is answered', async () => {
    const scene = await respondentScene({ questionnaire });
    const { id, version } = questionnaire;
    const put = (body: object, path = SUBMISSION) =>
      scene.api({
        method: 'PUT',
        path,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const submission = { questionnaire: { id, version }, answers: exampleAnswers(questionnaire) };
    expect(conforms('Submission', submission)).toBe(true);
    const answered = [
      ['Invitation', await scene.api({ path: INVITATION })],
      ['WrongSubmission', await put({})],
      ['Problem', await put(submission, `${INVITATION}/submissions/none`)],
      ['Problem', await scene.api({ path: SUBMISSION })],
      ['Receipt', await put(submission)],
      ['Receipt', await put(submission)],
      ['Receipt', await scene.api({ path: SUBMISSION })],
      ['Conflict', await put({ ...submission, replaces: '7a0d2f0e-7f53-4f0c-9d4b-000000000009' })],
      ['Invitation', await scene.api({ path: INVITATION })],
      ['Questionnaire', await scene.api({ path: `/v1/questionnaires/${id}/${version}` })],
    ] as const;
    for (const [name, { body }] of answered) {
      expect([name, conforms(name, JSON.parse(body ?? ''))]).toEqual([name, true]);
    }
  });
});

test('An edition that is not there has no description', async () => {
  const { api } = await respondentScene();
  expect((await api({ path: '/v1/openapi.json?edition=1999' })).statusCode).toBe(404);
  expect((await api({ path: '/v1/openapi.json?edition=2026' })).statusCode).toBe(200);
});
