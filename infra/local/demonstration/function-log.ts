import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { sendLogTo } from '../../../functions/log.ts';

/**
 * Keeps what the functions log in `functions.log` of the data folder, so that the terminal is for people.
 * `failure` is told of what a function throws; the first one is pointed out, the file has them all.
 */
export function keepLog(folder: string): { failure: (name: string, error: unknown) => void } {
  const path = join(folder, 'functions.log');
  mkdirSync(folder, { recursive: true });
  sendLogTo((line) => appendFileSync(path, line));
  let isTold = false;
  return {
    failure: (name, error) => {
      appendFileSync(path, `${name}: ${inspect(error)}\n`);
      if (!isTold) process.stderr.write(`\n  Something failed in ${name}: see ${path}\n`);
      isTold = true;
    },
  };
}
