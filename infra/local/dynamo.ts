import { join } from 'node:path';
import { captureChanges } from './change-capture.ts';
import { ChangeFile } from './change-file.ts';
import { ChangeJournal } from './change-journal.ts';
import { openDynalite } from './dynalite-store.ts';
import { createTables, type TableDefinition } from './dynamo-table.ts';
import { openPort } from './loopback.ts';

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
  /** Told when the disk refuses something; the caller gets an InternalServerError. */
  onFailure?: (error: unknown) => void;
}): Promise<LocalDynamo> {
  const port = await openPort('database', options.port);
  const closers: (() => unknown)[] = [port.close];
  const stop = async () => {
    for (const close of closers) await close();
  };
  try {
    const database = await openDynalite(options.folder, options.onFailure ?? (() => {}));
    closers.push(database.close);
    const streams = openJournals(options.tables, options.folder);
    closers.push(() => streams.forEach((journal) => void journal.close()));
    captureChanges(database.options, streams);
    port.serve(database.listener);
    const address = `http://127.0.0.1:${port.port}`;
    await createTables(address, options.tables);
    return { address, streams, stop };
  } catch (error) {
    await stop();
    throw error;
  }
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
