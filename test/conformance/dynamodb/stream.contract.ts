import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DynamoDBRecord } from 'aws-lambda';
import { loadRegister } from '../../../functions/adapters/files/register-files.ts';
import { generateAnswers } from '../../../functions/core/edition/generate-answers.ts';
import { randomFrom } from '../../../functions/core/random.ts';
import { eraseResponse } from '../../../functions/operations/erase-response.ts';
import { reconcile } from '../../../functions/operations/reconcile.ts';
import type { FrameUnit } from '../../../functions/ports/fieldwork.ts';
import { movedPlan } from '../../../infra/local/demonstration/demonstration-plans.ts';
import {
  bringFrame,
  type OperatorPorts,
  open,
  prepareEdition,
} from '../../../infra/local/demonstration/fieldwork.ts';
import { gatherMaterial } from '../../../infra/local/demonstration/material.ts';
import { seedAnswers } from '../../../infra/local/demonstration/seed-answers.ts';
import { createTables } from '../../../infra/local/dynamo-table.ts';
import { TABLE_DEFINITIONS, TABLES } from '../../../infra/local/resources.ts';
import { type Stack, startStack } from '../../../infra/local/stack.ts';
import { dynamodbLocalAddress } from './dynamodb-local-address.ts';
import { streamReader } from './stream-reader.ts';

// The deployed handler, fed from a stream of Amazon's own with the misfortunes of a real one.

const address = dynamodbLocalAddress();
const material = gatherMaterial(loadRegister(), ['4222', '4204']);
const random = randomFrom('misfortunes');
let stack: Stack;
let ports: OperatorPorts;
let aggregate: (records: readonly DynamoDBRecord[]) => Promise<unknown>;

beforeAll(async () => {
  await createTables(address, TABLE_DEFINITIONS);
  stack = await startStack({ accounts: [], inMemory: true, ports: 'any' });
  process.env.AWS_ENDPOINT_URL_DYNAMODB = address;
  const { operatorPorts } = await import('../../../functions/live.ts');
  const { handler } = await import('../../../functions/handlers/aggregate.ts');
  ports = operatorPorts();
  aggregate = (Records) => handler({ Records: [...Records] }, {} as never);
});
afterAll(() => stack.stop());

describe('on DynamoDB Local: the stream of answers', () => {
  test('leaves sums equal to a recount, whatever comes twice, late or at the same time', async () => {
    const plan = movedPlan(material.plan, new Date(), 30);
    await prepareEdition({ ...material, plan }, ports);
    const units = await bringFrame(plan, material.units, () => true, ports);
    const edition = await open(plan, ports);
    const read = await streamReader(address, TABLES.responses, `BLOCK#${plan.id}#`);

    await follow(
      read,
      seedAnswers(edition, material.synthesis, units, ports, () => {}),
    );
    const changed = aThirdOf(units);
    await follow(read, Promise.all(changed.map((unit) => correctOrErase(plan.id, unit))));

    const { differences, respondents } = await reconcile(plan.id, ports);
    expect(differences).toEqual([]);
    expect(respondents).toBeGreaterThan(units.length / 2);
  }, 60_000);
});

/**
 * Hands what the stream tells to two workers at once, mixed up, some of it a second time and some of that much later,
 * until the work is done and nothing is left.
 */
async function follow(read: Awaited<ReturnType<typeof streamReader>>, work: Promise<unknown>): Promise<void> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  let late: readonly DynamoDBRecord[] = [];
  for (let quietRounds = 0; !isDone || quietRounds < 3; ) {
    const records = await read();
    if (records.length === 0 && late.length === 0) {
      quietRounds += 1;
      await pause(50);
      continue;
    }
    quietRounds = 0;
    const mixed = [...records, ...late, ...aThirdOf(records)].toSorted(() => random() - 0.5);
    late = aThirdOf(records);
    const half = Math.ceil(mixed.length / 2);
    await Promise.all([aggregate(mixed.slice(0, half)), aggregate(mixed.slice(half))]);
  }
  await done;
}

function aThirdOf<T>(all: readonly T[]): readonly T[] {
  return all.filter(() => random() < 1 / 3);
}

async function correctOrErase(edition: string, unit: FrameUnit): Promise<void> {
  if (random() < 0.3) {
    await eraseResponse(edition, unit.id, ports);
    return;
  }
  const { authority, sector, bucket, responseId } = unit;
  const stored = await ports.responses.find({ edition, authority, sector, bucket }, responseId);
  if (stored === undefined) return;
  const answers = generateAnswers({ ...material.synthesis, seed: 'second thoughts' }, unit);
  await ports.responses.write({ ...stored, answers, revision: stored.revision + 1 }, stored.revision);
}
