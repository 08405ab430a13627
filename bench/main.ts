/**
 * `npm run bench [-- name … --all]`: measures what docs/measurements.md tells of, each thing beside a peer or a floor of
 * the same run. Without a name, everything. Figures are worth what the quiet of the machine is worth.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type Bench, BenchError } from './bench.ts';
import { bundlesBench } from './bundles-bench.ts';
import { asMarkdown } from './in-words.ts';
import { releaseBench } from './release-bench.ts';
import { reportsBench } from './reports/reports-bench.ts';
import { startBench } from './start/start-bench.ts';
import { streamBench } from './stream-bench.ts';
import { submissionsBench } from './submissions/submissions-bench.ts';

const BENCHES: readonly Bench[] = [
  submissionsBench,
  streamBench,
  releaseBench,
  reportsBench,
  bundlesBench,
  startBench,
];

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')}. There are ${BENCHES.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const [alone, ...others] = BENCHES.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
);
if (alone !== undefined && others.length === 0) await measure(alone);
else for (const bench of [alone, ...others]) measureElsewhere(bench?.name ?? '');

async function measure(bench: Bench): Promise<void> {
  console.log(`## ${bench.title}\n`);
  try {
    for (const table of await bench.run({ all: values.all })) console.log(`${asMarkdown(table)}\n`);
  } catch (error) {
    if (!(error instanceof BenchError)) throw error;
    console.log(`Not measured: ${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Each in a process of its own, so that none pays for what another left behind. */
function measureElsewhere(name: string): void {
  const words = [...process.execArgv, import.meta.filename, name, ...(values.all ? ['--all'] : [])];
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
