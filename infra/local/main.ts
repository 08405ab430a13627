import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadRegister } from '../../functions/adapters/files/register-files.ts';
import { demonstrate } from './demonstration/demonstrate.ts';
import { readFinishedStory, wipeDataFolder } from './demonstration/finished-story.ts';
import { keepLog } from './demonstration/function-log.ts';
import { narrator } from './demonstration/narrator.ts';
import { firstAddresses, whatToTry } from './demonstration/what-to-try.ts';
import { type Stack, startStack } from './stack.ts';
import { StackError } from './stack-error.ts';

// `npm start`: the embedded stack and, the first time, the whole way of the data before one's eyes.

const folder = resolve(import.meta.dirname, '../../.local');
const teller = narrator(process.stdout);
let isStopping = false;

try {
  await run(isFreshStart());
} catch (error) {
  // Ports that close under a story that is being told: that is what was asked for.
  if (!isStopping) fail(error);
}

async function run(isFresh: boolean): Promise<void> {
  const known = isFresh ? undefined : readFinishedStory(folder);
  // What an interrupted start left behind is begun anew.
  if (known === undefined) await wipeDataFolder(folder);
  const register = loadRegister();
  const accounts = register.authorities.map(({ code, formalName }) => ({ code, name: formalName }));
  const log = keepLog(folder);
  const stack = await startStack({ accounts, dataFolder: folder, onFailure: log.failure });
  stopOnSignal(stack);
  teller.say(`\n  The stack is running; Ctrl-C ends it.\n\n${firstAddresses(stack.addresses)}\n`);
  const story = known ?? (await demonstrate(stack, register, folder, teller));
  teller.say(`\n  Everything is there. Try it as …\n\n${whatToTry(stack.addresses, story, new Date())}\n`);
}

function isFreshStart(): boolean {
  try {
    return parseArgs({ options: { fresh: { type: 'boolean' } } }).values.fresh === true;
  } catch {
    process.stderr.write('`npm start` goes on from the last time, `npm start -- --fresh` begins anew.\n');
    process.exit(2);
  }
}

function stopOnSignal(stack: Stack): void {
  const stop = async () => {
    if (isStopping) process.exit(130);
    isStopping = true;
    teller.say('\n  Stopping; once more stops at once.');
    await stack.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function fail(error: unknown): never {
  if (error instanceof StackError) process.stderr.write(`\n  ${error.message}\n`);
  else console.error('\n  The demonstration broke off:', error);
  process.exit(1);
}
