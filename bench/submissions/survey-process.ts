/**
 * A process of its own for the embedded stack, so that whoever sends requests does not share its processor time.
 * Tells its parent where it is and what there is to send, and ends when the parent does.
 */
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { connectToDynamo } from '../../functions/adapters/dynamo/table.ts';
import { loadRegister } from '../../functions/adapters/files/register-files.ts';
import { wireFromAnswers } from '../../functions/core/answers/form-fields.ts';
import { generateAnswers } from '../../functions/core/edition/generate-answers.ts';
import { operatorPorts } from '../../functions/live.ts';
import { sendLogTo } from '../../functions/log.ts';
import { inParallel } from '../../functions/operations/in-parallel.ts';
import type { FrameUnit } from '../../functions/ports/fieldwork.ts';
import { movedPlan } from '../../infra/local/demonstration/demonstration-plans.ts';
import { bringFrame, open, prepareEdition } from '../../infra/local/demonstration/fieldwork.ts';
import { gatherMaterial } from '../../infra/local/demonstration/material.ts';
import { TABLES } from '../../infra/local/resources.ts';
import { startStack } from '../../infra/local/stack.ts';
import type { Sendable, SurveyProcess } from './sendable.ts';

const [count = '100'] = process.argv.slice(2);

sendLogTo(() => {});
const database = { client: undefined as ReturnType<typeof connectToDynamo> | undefined };

/** The floor: one item stored, nothing checked. */
async function bare({ body = '', isBase64Encoded }: APIGatewayProxyEventV2) {
  database.client ??= connectToDynamo();
  const item = JSON.parse(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8').toString());
  await database.client.send(new PutCommand({ TableName: TABLES.responses, Item: item }));
  return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: '{}' };
}

const stack = await startStack({
  accounts: [],
  inMemory: true,
  ports: 'any',
  // Sums are another measurement.
  handlers: { 'public-pages': bare, aggregate: async () => ({ batchItemFailures: [] }) },
});
process.on('disconnect', async () => {
  await stack.stop();
  process.exit();
});

const ports = operatorPorts();
const material = gatherMaterial(loadRegister());
const plan = movedPlan(material.plan, new Date(), 30);
await prepareEdition({ ...material, plan }, ports);
// The longest answers are those of units that introduced something; take whoever comes.
const frame = await bringFrame(plan, material.units.slice(0, Number(count)), () => true, ports);
await open(plan, ports);
const sendables = await inParallel(frame, 16, prepare);
process.send?.({ origin: stack.origin, sendables } satisfies SurveyProcess);

/** Everything but the sending: an invitation, a filled-in form, a body of JSON, and the item that comes of it. */
async function prepare({ id, name, authority, sector, bucket, responseId }: FrameUnit): Promise<Sendable> {
  const code = ports.random.code();
  const submissionId = ports.random.id();
  const unit = { edition: plan.id, authority, sector, unit: id };
  const block = { edition: plan.id, authority, sector, bucket };
  await ports.invitations.create(ports.random.fingerprint(code), {
    unit,
    unitName: name,
    block,
    responseId,
    isRevoked: false,
  });
  const answers = generateAnswers(material.synthesis, { id, authority, sector, employees: 20 });
  const wire = wireFromAnswers(answers);
  await ports.drafts.begin(unit, { submissionId, language: 'nb', answers: wire });
  const questionnaire = { id: material.questionnaire.id, version: material.questionnaire.version };
  const receipt = {
    submissionId,
    number: '7KQF-M4PX',
    receivedAt: '2026-09-14T08:00:00Z',
    revision: 1,
    fingerprint: ports.random.fingerprint(id),
  };
  const item = {
    pk: `BLOCK#${plan.id}#${authority}#${sector}#${bucket}`,
    sk: `RESPONSE#${responseId}`,
    revision: 1,
    questionnaire,
    answers,
    receipts: [receipt],
  };
  return {
    code,
    submissionId,
    json: JSON.stringify({ questionnaire, answers: wire }),
    item: JSON.stringify(item),
  };
}
