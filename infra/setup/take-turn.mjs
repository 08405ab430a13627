import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs `work` while no other process runs its own in the same project: two `npm ci` at once would delete each
 * other's packages. A process that died holding the turn loses it.
 *
 * @template T
 * @param {string} root the project's folder
 * @param {(pid: number) => void} onWait called once if somebody else has the turn
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function takeTurn(root, onWait, work) {
  const folder = join(root, '.local');
  const file = join(folder, 'installing.pid');
  mkdirSync(folder, { recursive: true });
  for (let waited = false; !claim(file); await pause(300)) {
    const holder = holderOf(file);
    if (holder !== undefined && !isAlive(holder)) setAside(file);
    else if (holder !== undefined && !waited) {
      waited = true;
      onWait(holder);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function claim(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

// An empty file is one that is being written this moment: no holder yet.
function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// A rename, unlike a removal, succeeds for only one of two processes that see the same dead holder.
function setAside(file) {
  try {
    const aside = `${file}.${process.pid}`;
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch {
    // somebody else was quicker
  }
}
