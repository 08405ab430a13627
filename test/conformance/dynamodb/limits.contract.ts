import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadQuestionnaire } from '../../../functions/adapters/files/data-files.ts';
import type { Answer, Answers } from '../../../functions/core/answers/answers.ts';
import { wireFromAnswers } from '../../../functions/core/answers/form-fields.ts';
import { type Question, questionsOf } from '../../../functions/core/questionnaire/questionnaire.ts';
import type { StoredResponse } from '../../../functions/core/submission/response.ts';
import { createTables } from '../../../infra/local/dynamo-table.ts';
import { dynamoClient } from '../../../infra/local/local-aws.ts';
import { TABLE_DEFINITIONS, TABLES } from '../../../infra/local/resources.ts';
import { storageAt } from '../../contracts/dynamo-storage.ts';
import { dynamodbLocalAddress } from './dynamodb-local-address.ts';

// 4 KB an expression and 400 KB an item: limits of DynamoDB that the embedded database does not have.

const questionnaire = loadQuestionnaire();
const address = dynamodbLocalAddress();
const { drafts, responses } = storageAt(address);
const place = { edition: 'limits', authority: '4222', sector: 'education' };
const submissionId = '00000000-0000-4000-8000-000000000001';

beforeAll(() => createTables(address, TABLE_DEFINITIONS));

/** Everything ticked and written that can be: the most that a question can store. */
function longestAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'choice':
      return { kind: 'choice', option: longest(question.options.map(({ id }) => id)) };
    case 'choices':
      return { kind: 'choices', options: question.options.map(({ id }) => id) };
    case 'battery': {
      const option = longest(question.options.map(({ id }) => id));
      return { kind: 'battery', items: Object.fromEntries(question.items.map(({ id }) => [id, option])) };
    }
    case 'text':
      return { kind: 'text', text: '€'.repeat(question.atMost) };
  }
}

const longest = (ids: readonly string[]) => ids.toSorted((a, b) => b.length - a.length)[0] ?? '';

const everything: Answers = Object.fromEntries(
  questionsOf(questionnaire).map((question) => [question.id, longestAnswer(question)]),
);

describe('on DynamoDB Local: the limits', () => {
  test('of an expression are real here', async () => {
    const sets = Array.from({ length: 400 }, (_, i) => `attribute${i} = :a`).join(', ');
    const tooLong = dynamoClient(address).send(
      new UpdateItemCommand({
        TableName: TABLES.fieldwork,
        Key: { pk: { S: 'LIMITS' }, sk: { S: 'LIMITS' } },
        UpdateExpression: `SET ${sets}`,
        ExpressionAttributeValues: { ':a': { S: 'a' } },
      }),
    );
    await expect(tooLong).rejects.toThrow('Expression size has exceeded');
  });

  test('leave room for all questions of 2026 on one page', async () => {
    const unit = { ...place, unit: 'one-page' };
    await drafts.begin(unit, { submissionId, answers: {} });

    await drafts.save(unit, wireFromAnswers(everything), 'nb');

    expect((await drafts.find(unit))?.answers).toEqual(wireFromAnswers(everything));
  });

  test('leave room for the longest answers of 2026, corrected a hundred times', async () => {
    const receipts = Array.from({ length: 100 }, (_, i) => ({
      submissionId,
      number: '7KQF-M4PX',
      receivedAt: '2026-09-14T08:00:00Z',
      revision: i + 1,
      fingerprint: 'f'.repeat(64),
    }));
    const response: StoredResponse = {
      block: { ...place, bucket: 0 },
      responseId: 'longest',
      revision: 1,
      questionnaire: { id: questionnaire.id, version: questionnaire.version },
      answers: everything,
      receipts,
    };

    expect(await responses.write(response, 0)).toBe('stored');
    expect(await responses.find(response.block, 'longest')).toEqual(response);
  });
});
