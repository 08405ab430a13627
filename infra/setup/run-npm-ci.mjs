import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs `npm ci` with the npm and the Node that were called, and tells every half second how far it is.
 * Development packages are part of the project's own tools, so NODE_ENV=production does not leave them out.
 *
 * @param {string} root the project's folder
 * @param {string[]} paths the packages to wait for, as paths under the root
 * @param {(installed: number) => void} onProgress
 * @returns {Promise<{ ok: boolean, words: string }>} whether it worked, and what npm wrote to its error stream
 */
export function runNpmCi(root, paths, onProgress) {
  const [command, before] = npm();
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress'];
  return new Promise((resolve) => {
    const child = spawn(command, [...before, ...options], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32' && before.length === 0,
    });
    const timer = setInterval(() => onProgress(countInstalled(root, paths)), 500);
    let words = '';
    child.stderr.on('data', (text) => {
      words += text;
    });
    child.on('error', (error) => finish({ ok: false, words: `${words}\n${error.message}` }));
    child.on('close', (code, signal) =>
      finish({ ok: code === 0, words: signal ? `${words}\nnpm ended by signal ${signal}` : words }),
    );
    function finish(outcome) {
      clearInterval(timer);
      resolve(outcome);
    }
  });
}

// Inside `npm start` npm says which npm it is and which Node runs it: not the one in node_modules, which goes away.
function npm() {
  const { npm_execpath: script = '', npm_node_execpath: node = process.execPath } = process.env;
  return /npm-cli\.c?js$/.test(script) ? [node, [script]] : ['npm', []];
}

// npm makes all folders first and fills them later; the package.json says that one is filled.
function countInstalled(root, paths) {
  return paths.filter((path) => existsSync(join(root, path, 'package.json'))).length;
}
