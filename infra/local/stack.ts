import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { takeDataFolder } from './data-folder.ts';
import { type Addresses, enter, environmentOf } from './environment.ts';
import { callable, type Handler } from './function-call.ts';
import { type FunctionName, localFunction, ROUTES } from './functions.ts';
import { httpApi } from './http-api.ts';
import type { LocalAccount } from './identity-pages.tsx';
import { type Closers, startServices } from './services.ts';
import { inWords, StackError } from './stack-error.ts';
import { writeStackFile } from './stack-file.ts';
import { type StreamSettings, startWorkers } from './workers.ts';

export type StackOptions = {
  /** Whom one can log in as at the identity provider. */
  accounts: readonly LocalAccount[];
  /** Where data outlives the process; `.local` unless said. */
  dataFolder?: string;
  /** Nothing outlives the process, nothing is written but mail to a temporary folder. */
  inMemory?: boolean;
  /** The first of six ports in a row, 4300 unless said; `any` takes whatever is free. */
  ports?: number | 'any';
  /** Handlers in place of those in functions/handlers. */
  handlers?: Partial<Record<FunctionName, Handler>>;
  /** How changes are handed to the aggregating function. */
  stream?: StreamSettings;
  /** Told of everything that a function throws; prints it unless said. */
  onFailure?: (name: string, error: unknown) => void;
};

/** Everything that the cloud gives the functions, in this process and on this machine alone. */
export type Stack = {
  /** Where people come in, such as http://localhost:4300. */
  origin: string;
  addresses: Addresses;
  /** The settings that functions were given; also those of a command line that is to use this stack. */
  environment: Readonly<Record<string, string>>;
  /** Resolves when every change and every message so far has been processed or put aside. */
  idle(): Promise<void>;
  /** Ends what is running in order; what was not finished goes on at the next start. */
  stop(): Promise<void>;
};

/**
 * Starts the embedded stack: database with stream, objects, queues, identity provider, outbox, and the functions
 * behind the HTTP API, the stream and the queues. Throws StackError, in words, when the machine does not allow it.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const folder = options.inMemory ? undefined : resolve(options.dataFolder ?? '.local');
  const closers: Closers = [];
  try {
    return await assemble(options, folder, closers);
  } catch (error) {
    await closeAll(closers);
    throw inWords(error, `the folder ${folder}`);
  }
}

async function assemble(options: StackOptions, folder: string | undefined, closers: Closers): Promise<Stack> {
  if (folder) closers.push(await takeDataFolder(folder));
  const onFailure = options.onFailure ?? print;
  const outboxFolder = makeOutbox(folder, closers);
  const { accounts, ports = 4300 } = options;
  const services = await startServices({ accounts, folder, outboxFolder, ports, onFailure }, closers);
  const { addresses, changes, web } = services;

  const environment = environmentOf(addresses, outboxFolder);
  closers.push(enter(environment));
  const callOf = (name: FunctionName) => callable(localFunction(name, options.handlers?.[name]), onFailure);
  const routes = Object.entries(ROUTES).map(([route, name]) => [route, callOf(name)] as const);
  web.serve(httpApi(Object.fromEntries(routes), onFailure));
  const { stream = {} } = options;
  const workers = startWorkers({ changes, queues: addresses.queues, callOf, stream });
  closers.push(workers.stop);
  if (folder) closers.push(writeStackFile(folder, { process: process.pid, addresses, environment }));

  const stop = () => closeAll(closers);
  return { origin: addresses.web, addresses, environment, idle: workers.idle, stop };
}

function print(name: string, error: unknown): void {
  console.error(`${name}:`, error instanceof StackError ? error.message : error);
}

/** The last that was started ends first. */
async function closeAll(closers: Closers): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}

function makeOutbox(folder: string | undefined, closers: Closers): string {
  if (!folder) {
    const temporary = mkdtempSync(join(tmpdir(), 'outbox-'));
    closers.push(() => rmSync(temporary, { recursive: true, force: true }));
    return temporary;
  }
  const outbox = join(folder, 'outbox');
  mkdirSync(outbox, { recursive: true });
  return outbox;
}
