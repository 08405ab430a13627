import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

// `npm run check`: runs every script of package.json whose name begins with `check:`, tells what each found, and
// fails if one did. `--result FILE` also writes { passed, failed } there.

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const waiting = Object.keys(scripts).filter((name) => name.startsWith('check:'));
const total = waiting.length;
const failed = [];

await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));

const result = process.argv.indexOf('--result');
if (result > 0) {
  writeFileSync(
    process.argv[result + 1],
    JSON.stringify({ passed: total - failed.length, failed: failed.length }),
  );
}
console.log(failed.length === 0 ? `All ${total} checks are fine.` : `Not fine: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function work() {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    const started = Date.now();
    const { ok, output } = await run(scripts[name]);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const title = name.slice('check:'.length).padEnd(8);
    console.log(
      ok ? `ok      ${title} ${seconds} s` : `FAILED  ${title} ${seconds} s: ${scripts[name]}\n${output}`,
    );
    if (!ok) failed.push(title.trim());
  }
}

function run(script) {
  return new Promise((resolve) => {
    const child = spawn(script, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
