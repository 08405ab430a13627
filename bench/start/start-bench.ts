import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../infra/constructs/bundling.ts';
import { openPort } from '../../infra/local/loopback.ts';
import type { Bench } from '../bench.ts';
import { BenchError } from '../bench.ts';
import { figure, ratio } from '../in-words.ts';
import { median } from '../sample.ts';
import { npmRun } from './npm-run.ts';

const FOLDERS = ['functions', 'infra', 'templates', 'data'];
const FILES = ['package.json', 'package-lock.json', 'tsconfig.json'];
const FIRST_PORT = 4300;
const PORTS = 6;
const ROUNDS = 3;

const ADDRESS = /http:\/\/localhost:\d+/;
const END = /Everything is there/;

/** `npm start` on an installed tree: to the first address, and to the end of the demonstration. */
export const startBench: Bench = {
  name: 'start',
  title: 'npm start on an installed tree',
  run: async () => {
    await demandPorts();
    const folder = copyTree();
    try {
      const floors: number[] = [];
      const again: { address: number; end: number }[] = [];
      const first = await start(folder);
      for (let round = 0; round < ROUNDS; round++) {
        floors.push((await npmRun(folder, ['run', 'empty'], [])).seconds);
        again.push(await start(folder));
      }
      const floor = median(floors);
      const row = (name: string, seconds: number) => [name, figure(seconds), ratio(seconds / floor)];
      return [
        {
          columns: ['from `npm start` to', 'seconds', 'to an empty program'],
          rows: [
            row('the first address, the first time', first.address),
            row('the first address, with the data there', median(again.map(({ address }) => address))),
            row('the end, with the data there', median(again.map(({ end }) => end))),
            row('the end of the demonstration, the first time', first.end),
            row('an empty program, checked and started the same way', floor),
          ],
          notes: ['In a copy of the tree with a data folder of its own.'],
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function start(folder: string): Promise<{ address: number; end: number }> {
  const run = await npmRun(folder, ['start'], [ADDRESS, END]);
  const [address, end] = run.seen;
  if (address === undefined || end === undefined)
    throw new BenchError(`npm start ended early:\n${run.output}`);
  return { address, end };
}

async function demandPorts(): Promise<void> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS; port++) {
    try {
      await (await openPort('npm start', port)).close();
    } catch (error) {
      throw new BenchError((error as Error).message);
    }
  }
}

/** The checkout without its data folder, with the packages that are installed here. */
function copyTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  for (const name of [...FOLDERS, ...FILES]) {
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  const file = join(folder, 'package.json');
  const description = JSON.parse(readFileSync(file, 'utf8'));
  const { start, stack } = description.scripts;
  const scripts = {
    ...description.scripts,
    empty: start.replace('stack', 'nothing'),
    nothing: stack.replace('infra/local/main.ts', 'empty.ts'),
  };
  writeFileSync(file, JSON.stringify({ ...description, scripts }));
  writeFileSync(join(folder, 'empty.ts'), 'export {};\n');
  return folder;
}
