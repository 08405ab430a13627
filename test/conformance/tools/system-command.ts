import { lastLines, runCommand } from './run-command.ts';
import { ToolError } from './tool-error.ts';

/**
 * Makes sure that a command works on this machine; where we are root on a Debian, its package is installed.
 *
 * @throws {ToolError} when it can't be had.
 */
export async function demandCommand(
  what: string,
  trial: readonly [command: string, ...words: string[]],
  debianPackage: string,
): Promise<void> {
  const works = async () => (await runCommand(trial[0], trial.slice(1), { atMostSeconds: 60 })).code === 0;
  if (await works()) return;
  if (process.getuid?.() !== 0) throw new ToolError(`${what} is missing (Debian package ${debianPackage})`);
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-q'], { environment });
  const install = ['install', '-y', '-q', '--no-install-recommends', debianPackage];
  const installed = await runCommand('apt-get', install, { environment });
  if (installed.code !== 0 || !(await works())) {
    throw new ToolError(
      `${what} is missing, and its package ${debianPackage} is not to be had: ${lastLines(installed, 2)}`,
    );
  }
}
