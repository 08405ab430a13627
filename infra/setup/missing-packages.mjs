import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Compares what package-lock.json asks for with what npm wrote down after its last complete installation
 * (`node_modules/.package-lock.json`; npm writes it last, so a broken-off installation has none).
 * Packages for other platforms may be absent. The `node` package counts as missing until its program is there,
 * because an install script fetches that.
 *
 * @param {string} root the project's folder
 * @returns {string[]} paths under the root, such as `node_modules/zod`; empty when everything is installed
 */
export function missingPackages(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  const missing = Object.entries(wanted)
    .filter(([path]) => path !== '')
    .filter(
      ([path, { version, optional }]) => present[path]?.version !== version && (present[path] || !optional),
    )
    .map(([path]) => path);
  return missing.length > 0 || existsSync(nodeProgram(root)) ? missing : ['node_modules/node'];
}

/** Where the `node` package keeps its program. */
export function nodeProgram(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function packagesIn(file) {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {}; // a half-written record is no record
  }
}
