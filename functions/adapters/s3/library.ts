import type * as z from 'zod';
import { QuestionnaireSchema } from '../../core/questionnaire/questionnaire.ts';
import { RegisterSchema } from '../../core/register/register.ts';
import { canonicalJson } from '../../core/release/canonical-json.ts';
import type { Library } from '../../ports/library.ts';
import { type Bucket, getText, putObject } from './bucket.ts';

export class MissingDocumentError extends Error {
  override readonly name = 'MissingDocumentError';
}

/**
 * Documents by id and version. They never change, so each is fetched once in the life of a function.
 *
 * @throws {MissingDocumentError} when one is asked for that was never put.
 */
export function s3Library(bucket: Bucket): Library {
  const known = new Map<string, Promise<unknown>>();

  const put = async (key: string, document: unknown): Promise<'stored' | 'same-exists' | 'other-exists'> => {
    const text = canonicalJson(document);
    const existing = await getText(bucket, key);
    if (existing !== undefined) return existing === text ? 'same-exists' : 'other-exists';
    await putObject(bucket, key, text, 'application/json');
    return 'stored';
  };

  const get = <T>(key: string, schema: z.ZodType<T>): Promise<T> => {
    const fetched = known.get(key) ?? fetchDocument(bucket, key, schema);
    known.set(key, fetched);
    // A failure is not remembered: the next request may succeed.
    fetched.catch(() => known.delete(key));
    return fetched as Promise<T>;
  };

  return {
    putQuestionnaire: (questionnaire) =>
      put(questionnaireKey(questionnaire.id, questionnaire.version), questionnaire),
    questionnaire: (id, version) => get(questionnaireKey(id, version), QuestionnaireSchema),
    putRegister: (register) => put(registerKey(register.version), register),
    register: (version) => get(registerKey(version), RegisterSchema),
  };
}

async function fetchDocument<T>(bucket: Bucket, key: string, schema: z.ZodType<T>): Promise<T> {
  const text = await getText(bucket, key);
  if (text === undefined) throw new MissingDocumentError(`There is no ${key}`);
  return schema.parse(JSON.parse(text));
}

function questionnaireKey(id: string, version: string): string {
  return `library/questionnaires/${id}/${version}.json`;
}

function registerKey(version: string): string {
  return `library/registers/${version}.json`;
}
