import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { nodeProgram } from './missing-packages.mjs';

/**
 * Lambda's Node is fetched by an install script, and without it everything would run on whatever Node is there.
 *
 * @param {string} root the project's folder
 * @returns {{ says: string, helps: string } | undefined} what is wrong with it, if anything
 */
export function checkNode(root) {
  const program = nodeProgram(root);
  if (!existsSync(program)) {
    return {
      says: 'The packages are there, but not Node 24: npm did not run the install script that fetches it.',
      helps: 'Run `npm rebuild node esbuild --ignore-scripts=false`.',
    };
  }
  try {
    execFileSync(program, ['--version'], { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return {
      says: `The packaged Node 24 does not run on this machine: ${error.message}`,
      helps: 'It needs Linux with glibc (not Alpine), macOS or Windows.',
    };
  }
}
