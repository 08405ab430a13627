import { isDeepStrictEqual } from 'node:util';
import type { DynaliteOptions } from 'dynalite';
import db, { type Item, type Table } from 'dynalite/db/index.js';
import type { Change } from './change.ts';
import type { ChangeJournal } from './change-journal.ts';

/** The journals of the tables with a stream, by table name, of each open database. */
const journalsOf = new WeakMap<DynaliteOptions, ReadonlyMap<string, ChangeJournal>>();

/** Writes down, from now on, what changes in these tables of the database opened with these options. */
export function captureChanges(options: DynaliteOptions, journals: ReadonlyMap<string, ChangeJournal>): void {
  journalsOf.set(options, journals);
}

// dynalite has no streams, but every write goes through this one function: after its condition was met, before
// the item is stored, and holding the lock of the item. Both images are right and the order per item is exact.
const updateIndexes = db.updateIndexes;
db.updateIndexes = (store, table, oldItem, newItem, done) => {
  const journal = journalsOf.get(store.options)?.get(table.TableName);
  const eventName = journal && whatHappens(oldItem, newItem);
  if (!journal || !eventName) return updateIndexes(store, table, oldItem, newItem, done);

  updateIndexes(store, table, oldItem, newItem, (error) => {
    if (error) return done(error);
    const item = newItem ?? oldItem ?? {};
    const change = prepare(journal, eventName, keysOf(item, table));
    if (change instanceof Error) return done(change);
    // Next in line for the item's lock is the moment when the item has been stored.
    const itemLock = store.getItemDb(table.TableName).lock;
    itemLock(db.createKey(item, table), (release) => release(() => journal.publish(change))());
    done();
  });
};

/** As in DynamoDB, a write that leaves the item as it was is no event. */
function whatHappens(oldItem: Item | undefined, newItem: Item | null): Change['eventName'] | undefined {
  if (!newItem) return oldItem ? 'REMOVE' : undefined;
  if (!oldItem) return 'INSERT';
  return isDeepStrictEqual(structuredClone(oldItem), structuredClone(newItem)) ? undefined : 'MODIFY';
}

function keysOf(item: Item, table: Table): Item {
  return Object.fromEntries(
    table.KeySchema.map(({ AttributeName }) => [AttributeName, item[AttributeName] ?? {}]),
  );
}

/** An answer that dynalite passes on as 500; any other error would end the process. */
function prepare(journal: ChangeJournal, eventName: Change['eventName'], keys: Item): Change | Error {
  try {
    return journal.prepare(eventName, keys);
  } catch (cause) {
    const message = 'the change could not be written to the stream';
    const body = { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message };
    return Object.assign(new Error(message, { cause }), { statusCode: 500, body });
  }
}
