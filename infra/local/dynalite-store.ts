import { mkdirSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { join } from 'node:path';
import dynalite, { type DynaliteOptions } from 'dynalite';
import db, { type Level } from 'dynalite/db/index.js';
import { inWords } from './stack-error.ts';

/** An open dynalite without a port of its own. */
export type OpenDynalite = {
  listener: RequestListener;
  /** The object by which it knows itself. */
  options: DynaliteOptions;
  close(): Promise<void>;
};

/**
 * Opens dynalite in this folder, or in memory. `onFailure` is told when the disk refuses a write, which the caller
 * sees as an InternalServerError. Throws StackError when the folder can't be used.
 */
export async function openDynalite(
  folder: string | undefined,
  onFailure: (error: unknown) => void,
): Promise<OpenDynalite> {
  const where = `the folder ${folder}`;
  const path = folder ? { path: join(folder, 'items') } : {};
  const options = { ...path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 };
  if (folder) mkdirSync(folder, { recursive: true });
  const { server, level } = create(options);
  // Opened in the background, a failure would end the process without a word.
  await level.open().catch((error) => {
    throw inWords(error, where);
  });
  survive(level, (error) => onFailure(inWords(error, where)));
  return {
    listener(request, response) {
      server.emit('request', request, response);
      // A client that goes away in the middle of a request would end the process: dynalite throws there.
      request.removeAllListeners('error').on('error', () => {});
    },
    options,
    close: () => level.close(),
  };
}

/** dynalite keeps its store to itself; for the length of this call it is made in our sight. */
function create(options: DynaliteOptions): { server: Server; level: Level } {
  const { create } = db;
  let level: Level | undefined;
  db.create = (given) => {
    const store = create(given);
    level = store.db;
    return store;
  };
  const server = dynalite(options);
  db.create = create;
  return { server, level: level as unknown as Level };
}

/** dynalite throws what the disk refuses, which would end the process; an error with a status it answers with. */
function survive(level: Level, onFailure: (error: unknown) => void): void {
  const answerable = (error: unknown) => {
    onFailure(error);
    const message = 'the database could not reach its disk';
    const body = { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message };
    return Object.assign(new Error(message, { cause: error }), { statusCode: 500, body });
  };
  for (const operation of ['put', 'del', 'batch'] as const) {
    const original = level[operation];
    level[operation] = (...given) => {
      const done = given.pop();
      if (typeof done !== 'function') return original(...given, done);
      return original(...given, (error: unknown, ...rest: unknown[]) =>
        done(error && answerable(error), ...rest),
      );
    };
  }
}
