import { accessSync, constants, mkdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inWords, StackError } from './stack-error.ts';

/** Below this the databases would fail in the middle of a demonstration rather than at its start. */
const SPACE_NEEDED_IN_BYTES = 200 * 1024 * 1024;

/**
 * Makes the folder and takes it for this process alone; the answer gives it back.
 * Throws StackError when it can't be written, another copy has it, or the disk is nearly full.
 */
export async function takeDataFolder(
  folder: string,
  spaceNeededInBytes = SPACE_NEEDED_IN_BYTES,
): Promise<() => void> {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    await demandSpace(folder, spaceNeededInBytes);
    return lock(folder);
  } catch (error) {
    throw inWords(error, `the folder ${folder}`);
  }
}

async function demandSpace(folder: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= needed) return;
  const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MB`;
  throw new StackError(
    'disk-full',
    `The disk is nearly full: ${megabytes(bavail * bsize)} are left where ${folder} is, and ` +
      `${megabytes(needed)} are needed. Free some space, then start again.`,
  );
}

/** A lock of the operating system by way of SQLite: it goes with the process, however that ends. */
function lock(folder: string): () => void {
  const database = new DatabaseSync(join(folder, 'lock.sqlite'));
  try {
    database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return () => database.close();
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    throw new StackError(
      'folder-locked',
      `The folder ${folder} is in use by another running copy. Stop that one, or choose another data folder.`,
      { cause: error },
    );
  }
}

// https://sqlite.org/rescode.html#busy
const SQLITE_BUSY = 5;
