import { readdirSync, readFileSync } from 'node:fs';

/** Numbers of the running processes of this machine that were started with a text in their command line. */
export function processesOf(text: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const isRunning = !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
        return isRunning && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
      } catch {
        // It ended while we looked.
        return false;
      }
    });
}
