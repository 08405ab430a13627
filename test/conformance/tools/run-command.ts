import { spawn } from 'node:child_process';

export interface CommandRun {
  /** Undefined when there is no such command, or it was ended because its time was up. */
  readonly code: number | undefined;
  /** What it printed, either way, in the order it came. */
  readonly output: string;
}

export interface CommandOptions {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** 300 unless said. */
  readonly atMostSeconds?: number;
}

/** Runs a command to its end, or ends it with everything that it started. Never rejects. */
export function runCommand(
  command: string,
  words: readonly string[],
  { folder, environment, atMostSeconds = 300 }: CommandOptions = {},
): Promise<CommandRun> {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, ...environment },
      ...(folder === undefined ? {} : { cwd: folder }),
    });
    let output = '';
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      output += `\nended after ${atMostSeconds} s`;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, atMostSeconds * 1000);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const end = (code: number | undefined) => {
      clearTimeout(timer);
      resolve({ code: isLate ? undefined : code, output: output.trim() });
    };
    child.on('error', ({ message }) => {
      output += message;
      end(undefined);
    });
    child.on('close', (code) => end(code ?? undefined));
  });
}

/** The end of what a command printed: where it says why it failed. */
export function lastLines({ output }: CommandRun, count = 5): string {
  return output.split('\n').slice(-count).join('\n');
}
