import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isNetworkFailure } from './explain-failure.mjs';
import { npm } from './npm.mjs';

// A registry that does not answer is given up after seconds: with its own patience npm tries for ten minutes.
const PING = ['ping', '--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=10000'];

// The project's tools are development packages: NODE_ENV=production or `omit` in a configuration must not drop them.
const INSTALL = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress'];

/**
 * Runs `npm ci`, without a network from npm's cache alone, and tells every half second how far it is.
 *
 * @param {string} root the project's folder
 * @param {string[]} paths the packages to wait for, as paths under the root
 * @param {(installed: number) => void} onProgress
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ ok: boolean, words: string }>} whether it worked, and what npm wrote to its error stream
 */
export async function installPackages(root, paths, onProgress, env = process.env) {
  const ping = await npm(root, PING, env);
  const isOffline = !ping.ok && isNetworkFailure(ping.words);
  const timer = setInterval(() => onProgress(countInstalled(root, paths)), 500);
  const outcome = await npm(root, isOffline ? [...INSTALL, '--offline'] : INSTALL, env);
  clearInterval(timer);
  return isOffline ? { ...outcome, words: `${ping.words}\n${outcome.words}` } : outcome;
}

// npm makes all folders first and fills them later; the package.json says that one is filled.
function countInstalled(root, paths) {
  return paths.filter((path) => existsSync(join(root, path, 'package.json'))).length;
}
