import { availableParallelism } from 'node:os';
import { orderAndFollow } from '../../functions/operations/follow-reports.ts';
import { renderHere } from '../../functions/operations/render-here.ts';
import type { RenderSummary } from '../../functions/operations/render-summary.ts';
import type { ReportOrder } from '../../functions/ports/reports.ts';
import { type Bench, BenchError, type Table } from '../bench.ts';
import { figure, kilobytes, ratio } from '../in-words.ts';
import { median, millisecondsOf, quantile } from '../sample.ts';
import { barePrinter, type ColdStart, coldStart } from './browsers.ts';
import { type ReportsWorld, startReportsWorld } from './reports-world.ts';
import { measureSteps } from './stages.ts';

const SAMPLE = 60;
const STEPS_SAMPLE = 24;
const COLD_STARTS = 3;
const BROWSERS = availableParallelism();

/** Reports of the full frame: steps, throughput, size, and the browser's cold start. */
export const reportsBench: Bench = {
  name: 'reports',
  title: 'Reports: drawn, read back and stored',
  run: async ({ all }) => {
    const world = await startReportsWorld();
    try {
      const needed = (await world.newOrders('all')).length;
      const { table: steps, pages } = await measureSteps(await world.newOrders('steps', STEPS_SAMPLE), world);
      return [steps, ...(await throughput(world, pages, all ? needed : SAMPLE, needed)), await coldStarts()];
    } finally {
      await world.stop();
    }
  },
};

async function throughput(world: ReportsWorld, pages: readonly string[], count: number, needed: number) {
  const ways: [string, () => Promise<number>][] = [
    ['print alone, the same pages', () => printAlone(pages, count)],
    ['in this process', async () => drawn(world, await world.newOrders('here', count), viaThisProcess)],
    ['by the queue’s worker', async () => drawn(world, await world.newOrders('queue', count), viaQueue)],
  ];
  const seconds: number[] = [];
  for (const [, way] of ways) seconds.push((await way()) / 1000);
  const floor = seconds[0] ?? 1;
  const rows = ways.map(([name], i) => {
    const each = (seconds[i] ?? 0) / count;
    return [name, figure(1 / each), figure(each * needed), ratio((seconds[i] ?? 0) / floor)];
  });
  const table: Table = {
    title: `${count} reports with ${BROWSERS} browsers`,
    columns: ['how', 'reports/s', `seconds for all ${needed}`, 'to printing alone'],
    rows,
    notes: count === needed ? [] : [`A sample from all over the country; all of them with \`--all\`.`],
  };
  return [table, await sizes(world)];
}

async function printAlone(pages: readonly string[], count: number): Promise<number> {
  const browsers = await Promise.all(Array.from({ length: BROWSERS }, barePrinter));
  let next = 0;
  const work = async ({ print }: (typeof browsers)[number]) => {
    for (let i = next++; i < count; i = next++) await print(pages[i % pages.length] ?? '');
  };
  // A first print each, since the others have a browser's start in them but no cold page.
  await Promise.all(browsers.map(({ print }) => print(pages[0] ?? '')));
  const milliseconds = await millisecondsOf(() => Promise.all(browsers.map(work)));
  await Promise.all(browsers.map(({ stop }) => stop()));
  return milliseconds;
}

type Way = (world: ReportsWorld, orders: readonly ReportOrder[]) => Promise<RenderSummary>;

const viaThisProcess: Way = ({ needs }, orders) => renderHere(orders, needs, BROWSERS);
const viaQueue: Way = ({ ports }, orders) =>
  orderAndFollow(orders, ports, { pollEvery: 100, quietFor: 5_000 });

async function drawn(world: ReportsWorld, orders: readonly ReportOrder[], way: Way): Promise<number> {
  const start = performance.now();
  const { stored, failed } = await way(world, orders);
  if (stored !== orders.length) throw new BenchError(`${failed.length} reports failed: ${failed[0]?.reason}`);
  return performance.now() - start;
}

async function sizes({ ports }: ReportsWorld): Promise<Table> {
  const releases = await ports.releases.list((await ports.editions.list())[0]?.plan.id ?? '');
  const records = (await Promise.all(releases.map(({ id }) => ports.reports.list(id)))).flat();
  const stored = records.flatMap((record) => (record.kind === 'stored' ? [record] : []));
  const row = (name: string, values: readonly number[], word: (value: number) => string) => [
    name,
    ...[0, 0.5, 0.95, 1].map((q) => word(quantile(values, q))),
  ];
  return {
    title: 'Finished files',
    columns: ['', 'smallest', 'median', '95 of 100', 'largest'],
    rows: [
      row(
        'kB',
        stored.map(({ bytes }) => bytes),
        kilobytes,
      ),
      row(
        'pages',
        stored.map(({ pages }) => pages),
        figure,
      ),
    ],
  };
}

async function coldStarts(): Promise<Table> {
  const runs: ColdStart[] = [];
  for (let i = 0; i < COLD_STARTS; i++) runs.push(await coldStart());
  const row = (name: string, of: (run: ColdStart) => number) => [name, figure(median(runs.map(of)))];
  return {
    title: 'From the packed browser to a first blank page',
    columns: ['step', 'ms'],
    rows: [
      row('unpack', ({ unpack }) => unpack),
      row('launch', ({ launch }) => launch),
      row('first page', ({ firstPrint }) => firstPrint),
      row('all of them', ({ unpack, launch, firstPrint }) => unpack + launch + firstPrint),
    ],
  };
}
