import { spawn } from 'node:child_process';

/**
 * Runs npm: the one that was called, with the Node that runs it. Inside `npm start` npm says which these are; the
 * Node in node_modules would be the wrong one, because an installation takes it away.
 *
 * @param {string} root the project's folder
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ ok: boolean, words: string }>} whether it worked, and what npm wrote to its error stream
 */
export function npm(root, words, env = process.env) {
  const { npm_execpath: script = '', npm_node_execpath: node = process.execPath } = env;
  const isKnown = /npm-cli\.c?js$/.test(script);
  const child = spawn(isKnown ? node : 'npm', [...(isKnown ? [script] : []), ...words], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32' && !isKnown,
  });
  return new Promise((resolve) => {
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    child.on('error', (error) => resolve({ ok: false, words: `${errors}\n${error.message}` }));
    child.on('close', (code, signal) =>
      resolve({ ok: code === 0, words: signal ? `${errors}\nnpm ended by signal ${signal}` : errors }),
    );
  });
}
