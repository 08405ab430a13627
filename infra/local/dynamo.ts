import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import dynalite from 'dynalite';
import db from 'dynalite/db/index.js';
import { captureChanges } from './change-capture.ts';
import { ChangeFile } from './change-file.ts';
import { ChangeJournal } from './change-journal.ts';
import { createTable, type TableDefinition } from './dynamo-table.ts';
import { dynamoClient } from './local-aws.ts';
import { closeServer, listenOnLoopback } from './loopback.ts';
import { inWords } from './stack-error.ts';

/** A running DynamoDB of this process. */
export type LocalDynamo = {
  address: string;
  /** The unprocessed changes of each table that asked for a stream. */
  streams: ReadonlyMap<string, ChangeJournal>;
  stop(): Promise<void>;
};

/**
 * Starts dynalite with these tables, made where they are missing. With a folder, items and unprocessed
 * changes outlive the process; without, everything is in memory. Throws StackError when the port is taken
 * or the folder can't be used.
 */
export async function startDynamo(options: {
  tables: readonly TableDefinition[];
  port: number;
  folder?: string;
}): Promise<LocalDynamo> {
  const { server, open } = openDynalite(options.folder);
  const streams = openJournals(options.tables, options.folder);
  await open(streams);
  const port = await listenOnLoopback(server, 'database', options.port);
  const address = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await closeServer(server);
    for (const journal of streams.values()) journal.close();
  };
  const client = dynamoClient(address);
  try {
    for (const table of options.tables) await createTable(client, table);
    return { address, streams, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    client.destroy();
  }
}

function openDynalite(folder: string | undefined) {
  const settings = {
    ...(folder ? { path: join(folder, 'items') } : {}),
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
  };
  const { create } = db;
  const opening = Promise.withResolvers<void>();
  // dynalite opens its store in the background, where a failure would end the process without a word.
  db.create = (given) => {
    const store = create(given);
    store.db.open().then(opening.resolve, (error) => opening.reject(inWords(error, `the folder ${folder}`)));
    return store;
  };
  if (folder) mkdirSync(folder, { recursive: true });
  const server = dynalite(settings);
  db.create = create;
  // A client that goes away in the middle of a request would end the process: dynalite throws there.
  server.on('request', (request) => request.removeAllListeners('error').on('error', () => {}));
  return {
    server,
    async open(journals: ReadonlyMap<string, ChangeJournal>) {
      captureChanges(settings, journals);
      await opening.promise;
    },
  };
}

function openJournals(tables: readonly TableDefinition[], folder?: string): Map<string, ChangeJournal> {
  const streamed = tables.filter((table) => table.streamed);
  return new Map(
    streamed.map(({ name }) => {
      const file = folder ? new ChangeFile(join(folder, `${name}.changes`)) : undefined;
      return [name, new ChangeJournal(file ? { file } : {})];
    }),
  );
}
