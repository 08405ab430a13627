import { spawn } from 'node:child_process';
import { once } from 'node:events';

const AT_MOST_SECONDS = 400;

export interface NpmRun {
  /** Seconds from the start until each pattern was first seen, as far as they were. */
  readonly seen: readonly (number | undefined)[];
  /** Seconds from start to end. */
  readonly seconds: number;
  readonly output: string;
}

/** Runs npm until every pattern was printed, then interrupts it as a person would; without patterns, to its end. */
export async function npmRun(
  folder: string,
  words: readonly string[],
  patterns: readonly RegExp[],
): Promise<NpmRun> {
  const start = performance.now();
  const since = () => (performance.now() - start) / 1000;
  const child = spawn('npm', words, { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const seen: (number | undefined)[] = patterns.map(() => undefined);
  let output = '';
  const signal = (name: NodeJS.Signals) => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, name);
  };
  const timer = setTimeout(() => signal('SIGKILL'), AT_MOST_SECONDS * 1000);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      for (const [i, pattern] of patterns.entries()) {
        if (pattern.test(output)) seen[i] ??= since();
      }
      if (seen.length > 0 && seen.every((time) => time !== undefined)) signal('SIGINT');
    });
  }
  await once(child, 'close');
  clearTimeout(timer);
  return { seen, seconds: since(), output };
}
