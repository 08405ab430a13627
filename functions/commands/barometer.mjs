#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// `npx barometer …` starts here on whatever Node the machine has; the command line itself is TypeScript and runs
// on the packaged Node 24, as the functions do.

const folder = dirname(fileURLToPath(import.meta.url));
const packages = join(folder, '..', '..', 'node_modules');
const node = join(packages, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const loader = join(packages, 'tsx', 'dist', 'loader.mjs');

if (existsSync(node) && existsSync(loader)) {
  const program = ['--import', pathToFileURL(loader).href, join(folder, 'main.ts'), ...process.argv.slice(2)];
  const child = spawn(node, program, { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both processes; the child decides what it means, and this one outlives it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 1 : code;
  });
} else {
  process.stderr.write('The packages are not installed yet: run `npm ci` in the project’s folder first.\n');
  process.exitCode = 1;
}
