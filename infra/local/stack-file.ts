import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Addresses } from './environment.ts';

/** What the command line needs to know of a running stack. */
export type StackFile = {
  process: number;
  addresses: Addresses;
  environment: Readonly<Record<string, string>>;
};

/** Says in the data folder where the stack is; the answer takes it back. */
export function writeStackFile(folder: string, content: StackFile): () => void {
  const path = join(folder, 'stack.json');
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
  return () => rmSync(path, { force: true });
}

/** The stack that runs from this folder. Undefined when none does, also when one ended without taking its file back. */
export function readStackFile(folder: string): StackFile | undefined {
  try {
    const content = JSON.parse(readFileSync(join(folder, 'stack.json'), 'utf8')) as StackFile;
    process.kill(content.process, 0);
    return content;
  } catch {
    return undefined;
  }
}
