import type { Context, DynamoDBStreamEvent } from 'aws-lambda';
import { loadRegister } from '../functions/adapters/files/register-files.ts';
import { type Block, blockId } from '../functions/core/aggregation/block.ts';
import { recomputeBlock } from '../functions/core/aggregation/recompute-block.ts';
import { generateAnswers } from '../functions/core/edition/generate-answers.ts';
import { streamFunction } from '../functions/events/stream-function.ts';
import { aggregateBlock } from '../functions/handlers/aggregate.ts';
import { blockOfChange, operatorPorts } from '../functions/live.ts';
import { inParallel } from '../functions/operations/in-parallel.ts';
import { movedPlan } from '../infra/local/demonstration/demonstration-plans.ts';
import {
  bringFrame,
  type OperatorPorts,
  open,
  prepareEdition,
} from '../infra/local/demonstration/fieldwork.ts';
import { gatherMaterial, type Material } from '../infra/local/demonstration/material.ts';
import { startStack } from '../infra/local/stack.ts';
import { streamEvent } from '../infra/local/stream-event.ts';
import type { Bench, Table } from './bench.ts';
import { figure, ratio } from './in-words.ts';
import { interleave, median, millisecondsOf } from './sample.ts';

const ROUNDS = 5;
const BLOCK_SIZES = [10, 200];
/** Blocks that one batch makes dirty: each record another one, which is the dearest kind of batch. */
const BLOCKS = 30;

/** The worker behind the stream of answers, when every record makes another block dirty. */
export const streamBench: Bench = {
  name: 'stream',
  title: 'Stream worker: records a second',
  run: async () => {
    const quiet = { aggregate: async () => ({ batchItemFailures: [] }) };
    const stack = await startStack({ accounts: [], inMemory: true, ports: 'any', handlers: quiet });
    try {
      return [await measure()];
    } finally {
      await stack.stop();
    }
  },
};

async function measure(): Promise<Table> {
  const ports = operatorPorts();
  const material = gatherMaterial(loadRegister(), ['4222']);
  const plan = movedPlan(material.plan, new Date(), 30);
  await prepareEdition({ ...material, plan }, ports);
  await bringFrame(plan, material.units, () => true, ports);
  await open(plan, ports);

  const rows: string[][] = [];
  for (const size of BLOCK_SIZES) {
    const blocks = Array.from({ length: BLOCKS }, (_, bucket) => aBlock(plan.id, `size-${size}`, bucket));
    await inParallel(blocks, 4, (block) => fill(block, size, material, ports));
    rows.push(...(await rowsFor(size, blocks, material, ports)));
  }
  return {
    columns: ['answers in a block', 'what is done', 'records/s', 'ms a record', 'time to reading alone'],
    rows,
    notes: [
      `Batches of ${BLOCKS} records for ${BLOCKS} blocks, one after another, on the embedded database in the same process.`,
    ],
  };
}

async function rowsFor(size: number, blocks: readonly Block[], material: Material, ports: OperatorPorts) {
  const event = eventFor(blocks);
  const inMemory = await Promise.all(blocks.map((block) => ports.responses.ofBlock(block)));
  const worker = follow((block) => aggregateBlock(block, ports));
  const reader = follow((block) => ports.responses.ofBlock(block));
  const runs = await interleave(ROUNDS, {
    'reading the block': () => millisecondsOf(() => reader(event, CONTEXT)),
    'reading, summing, storing': () => millisecondsOf(() => worker(event, CONTEXT)),
    'summing alone, in memory': () =>
      millisecondsOf(() => inMemory.map((responses) => recomputeBlock(material.questionnaire, responses))),
  });
  return Object.entries(runs.results).map(([name, results]) => {
    const each = median(results) / blocks.length;
    const to = runs.ratio(name, 'reading the block', (ms) => ms);
    return [String(size), name, figure(1000 / each), figure(each), ratio(to)];
  });
}

const CONTEXT = {} as Context;

/** The worker's pipeline with other work in it. */
function follow(work: (block: Block) => Promise<unknown>) {
  const handler = streamFunction<Block, null>(
    (record) => {
      const block = blockOfChange(record.dynamodb?.Keys?.pk?.S);
      return block === undefined ? undefined : { id: blockId(block), subject: block };
    },
    work,
    () => null,
  );
  return async (event: DynamoDBStreamEvent, context: Context): Promise<void> => {
    const { batchItemFailures } = await handler(event, context);
    if (batchItemFailures.length > 0) throw new Error('the worker failed');
  };
}

function aBlock(edition: string, sector: string, bucket: number): Block {
  return { edition, authority: '4222', sector, bucket };
}

async function fill(
  block: Block,
  size: number,
  { synthesis, questionnaire }: Material,
  ports: OperatorPorts,
) {
  const { id, version } = questionnaire;
  for (let i = 0; i < size; i++) {
    const unit = {
      id: `${block.sector}-${block.bucket}-${i}`,
      authority: '4222',
      sector: 'health',
      employees: 20,
    };
    const answers = generateAnswers(synthesis, unit);
    const receipt = {
      submissionId: ports.random.id(),
      number: '7KQF-M4PX',
      receivedAt: '2026-09-14T08:00:00Z',
      revision: 1,
      fingerprint: ports.random.fingerprint(unit.id),
    };
    const response = { block, responseId: unit.id, revision: 1, questionnaire: { id, version }, answers };
    await ports.responses.write({ ...response, receipts: [receipt] }, 0);
  }
}

function eventFor(blocks: readonly Block[]): DynamoDBStreamEvent {
  const changes = blocks.map((block, i) => ({
    sequenceNumber: String(i + 1).padStart(21, '0'),
    eventName: 'INSERT' as const,
    keys: { pk: { S: `BLOCK#${blockId(block)}` }, sk: { S: 'RESPONSE#any' } },
    createdAt: 0,
  }));
  return streamEvent('Responses', changes);
}
