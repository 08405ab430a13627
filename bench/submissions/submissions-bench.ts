import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inParallel } from '../../functions/operations/in-parallel.ts';
import { type Bench, BenchError, type Table } from '../bench.ts';
import { figure, ratio } from '../in-words.ts';
import { interleave, median, quantile } from '../sample.ts';
import type { Sendable, SurveyProcess } from './sendable.ts';

const ROUNDS = 5;
const A_ROUND = 120;
const AT_A_TIME = [1, 8];
const WARM_UP = 60;

type Send = (origin: string, sendable: Sendable) => Promise<Response>;

const AS_JSON = { 'content-type': 'application/json' };

/** The ways to send, the floor first; what each is answered with when all went well. */
const WAYS: Readonly<Record<string, { readonly send: Send; readonly status: number }>> = {
  'bare function, one PutItem': {
    status: 201,
    send: (origin, { item }) => fetch(`${origin}/bare`, { method: 'POST', body: item, headers: AS_JSON }),
  },
  'PUT /v1/…': {
    status: 201,
    send: (origin, { code, submissionId, json }) =>
      fetch(`${origin}/v1/invitations/${code}/submissions/${submissionId}`, {
        method: 'PUT',
        body: json,
        headers: AS_JSON,
      }),
  },
  'form, POST …/send': {
    status: 303,
    send: (origin, { code, submissionId }) =>
      fetch(`${origin}/s/${code}/send`, {
        method: 'POST',
        body: new URLSearchParams({ submissionId }),
        headers: { origin },
        redirect: 'manual',
      }),
  },
};

interface Run {
  readonly perSecond: number;
  /** Milliseconds of each request. */
  readonly times: readonly number[];
}

/** The way of a submission through gateway, function and database, beside the shortest way there is. */
export const submissionsBench: Bench = {
  name: 'submissions',
  title: 'Submissions: stored a second, and how long each takes',
  run: async () => {
    const needed = Object.keys(WAYS).length * (AT_A_TIME.length * ROUNDS * A_ROUND + WARM_UP);
    const child = fork(join(import.meta.dirname, 'survey-process.ts'), [String(needed)]);
    try {
      const [survey] = (await Promise.race([
        once(child, 'message'),
        once(child, 'exit').then(() => {
          throw new BenchError('the stack did not start');
        }),
      ])) as [SurveyProcess];
      return [await measure(survey)];
    } finally {
      if (child.connected) {
        child.disconnect();
        await once(child, 'exit');
      }
    }
  },
};

async function measure({ origin, sendables }: SurveyProcess): Promise<Table> {
  const left = [...sendables];
  const variant = (way: string, atATime: number, count: number) => () =>
    run(way, origin, left.splice(0, count), atATime);
  for (const way of Object.keys(WAYS)) await variant(way, 8, WARM_UP)();
  const [floor = ''] = Object.keys(WAYS);
  const rows: string[][] = [];
  for (const atATime of AT_A_TIME) {
    const runs = await interleave(
      ROUNDS,
      Object.fromEntries(Object.keys(WAYS).map((way) => [way, variant(way, atATime, A_ROUND)])),
    );
    for (const [way, results] of Object.entries(runs.results)) {
      const times = results.flatMap((result) => result.times);
      rows.push([
        String(atATime),
        way,
        figure(median(results.map(({ perSecond }) => perSecond))),
        figure(quantile(times, 0.5)),
        figure(quantile(times, 0.99)),
        ratio(runs.ratio(way, floor, (result) => quantile(result.times, 0.5))),
      ]);
    }
  }
  return {
    columns: ['at a time', 'way', 'a second', 'p50 ms', 'p99 ms', 'p50 to bare'],
    rows,
    notes: [
      'Sender and stack (gateway, functions, database in memory) are two processes. A submission reads invitation, ' +
        'edition, response and, in the form, draft, before it stores the one item; the form then clears the draft.',
    ],
  };
}

async function run(
  way: string,
  origin: string,
  sendables: readonly Sendable[],
  atATime: number,
): Promise<Run> {
  const { send, status } = WAYS[way] as (typeof WAYS)[string];
  const start = performance.now();
  const times = await inParallel(sendables, atATime, async (sendable) => {
    const begun = performance.now();
    const response = await send(origin, sendable);
    await response.arrayBuffer();
    if (response.status !== status) throw new Error(`${way} was answered with ${response.status}`);
    return performance.now() - begun;
  });
  return { perSecond: (1000 * sendables.length) / (performance.now() - start), times };
}
