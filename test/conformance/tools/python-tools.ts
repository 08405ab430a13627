import { join } from 'node:path';
import { lastLines, runCommand } from './run-command.ts';
import { demandCommand } from './system-command.ts';
import { ToolError } from './tool-error.ts';
import { toolFolder } from './tool-folder.ts';

const PINNED = join(import.meta.dirname, 'requirements.txt');

/**
 * The folder of the Python tools' commands, at the versions of requirements.txt.
 *
 * @throws {ToolError} when they can't be had.
 */
export async function pythonTools(): Promise<string> {
  const folder = await toolFolder('python', PINNED, async (empty) => {
    await demandCommand('Python 3', ['python3', '-c', 'import ensurepip, venv'], 'python3-venv');
    const made = await runCommand('python3', ['-m', 'venv', empty]);
    if (made.code !== 0) throw new ToolError(`no place for Python tools could be made: ${lastLines(made)}`);
    const install = ['install', '--quiet', '--disable-pip-version-check', '--no-deps', '-r', PINNED];
    const installed = await runCommand(join(empty, 'bin/pip'), install);
    if (installed.code !== 0)
      throw new ToolError(`the Python tools are not to be had: ${lastLines(installed, 3)}`);
  });
  return join(folder, 'bin');
}
