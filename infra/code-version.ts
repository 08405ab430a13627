import { execFileSync } from 'node:child_process';

/** The commit that is deployed, with a plus sign when files differ from it; `unversioned` outside a repository. */
export function readCodeVersion(folder: string): string {
  try {
    const commit = git(folder, 'rev-parse', '--short=12', 'HEAD');
    return git(folder, 'status', '--porcelain') === '' ? commit : `${commit}+`;
  } catch {
    return 'unversioned';
  }
}

const git = (cwd: string, ...words: string[]): string =>
  execFileSync('git', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
