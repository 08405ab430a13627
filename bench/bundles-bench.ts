import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundling, projectRoot } from '../infra/constructs/bundling.ts';
import type { Bench } from './bench.ts';
import { figure, kilobytes } from './in-words.ts';
import { interleave, median } from './sample.ts';

const ROUNDS = 15;
const EMPTY = 'an empty function';

/** Prints what loading a bundle costs this fresh process: processor and wall time in milliseconds. */
const LOADER = `
  const [start, processor] = [performance.now(), process.cpuUsage()];
  const { handler } = require(process.argv[1]);
  const { user, system } = process.cpuUsage(processor);
  if (typeof handler !== 'function') throw new Error('no handler');
  console.log(JSON.stringify({ cpu: (user + system) / 1000, wall: performance.now() - start }));
`;

interface Load {
  readonly cpu: number;
  readonly wall: number;
}

/** Each function as it is deployed: what is uploaded, and what a cold start spends before the first event. */
export const bundlesBench: Bench = {
  name: 'bundles',
  title: 'Functions: size and time to load',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
    try {
      const bundles = { [EMPTY]: emptyBundle(folder), ...(await bundleAll(folder)) };
      const runs = await interleave(
        ROUNDS,
        Object.fromEntries(Object.entries(bundles).map(([name, file]) => [name, async () => load(file)])),
      );
      const typical = (name: string, what: keyof Load) =>
        median((runs.results[name] ?? []).map((one) => one[what]));
      return [
        {
          columns: ['function', 'kB', 'kB zipped', 'CPU ms', 'wall ms', 'CPU ms over empty'],
          rows: Object.entries(bundles).map(([name, file]) => [
            name,
            kilobytes(statSync(file).size),
            kilobytes(gzipSync(readFileSync(file)).length),
            figure(typical(name, 'cpu')),
            figure(typical(name, 'wall')),
            figure(typical(name, 'cpu') - typical(EMPTY, 'cpu')),
          ]),
          notes: [
            `Medians of ${ROUNDS} fresh processes each. Source maps are beside the bundles, and not counted.`,
          ],
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function emptyBundle(folder: string): string {
  const file = join(folder, 'empty.cjs');
  writeFileSync(file, 'exports.handler=async()=>{};');
  return file;
}

/** With the options that the stacks give to CDK, which hands them to the same bundler. */
async function bundleAll(folder: string): Promise<Record<string, string>> {
  const handlers = join(projectRoot, 'functions/handlers');
  const entries = readdirSync(handlers).filter((name) => name.endsWith('.ts'));
  const made = entries.map(async (entry) => {
    const name = basename(entry, '.ts');
    const outfile = join(folder, `${name}.cjs`);
    await build({
      entryPoints: [join(handlers, entry)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: bundling.sourceMap === true,
      logLevel: 'error',
      ...(bundling.target !== undefined && { target: bundling.target }),
      ...(bundling.minify !== undefined && { minify: bundling.minify }),
      ...(bundling.mainFields !== undefined && { mainFields: bundling.mainFields }),
      ...(bundling.sourcesContent !== undefined && { sourcesContent: bundling.sourcesContent }),
      ...(bundling.define !== undefined && { define: bundling.define }),
    });
    return [name, outfile] as const;
  });
  return Object.fromEntries(await Promise.all(made));
}

function load(file: string): Load {
  const words = ['--enable-source-maps', '-e', LOADER, file];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}
