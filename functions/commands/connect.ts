import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { adoptLocalEnvironment, adoptSettings } from '../config.ts';
import { operatorPorts } from '../live.ts';
import { stageSettings } from '../live-operator.ts';
import { CommandError } from './outcome.ts';
import type { OperatorPorts, Where } from './session.ts';

const StackFile = z.object({
  process: z.int(),
  environment: z.record(z.string(), z.string()),
});

/** The ports of a deployed stage, or of the embedded stack that runs on this machine. */
export async function connect({ stage, data }: Where): Promise<OperatorPorts> {
  if (stage === undefined) adoptLocalEnvironment(runningStack(data));
  else adoptSettings(await stageSettings(stage));
  return operatorPorts();
}

/** The environment that the embedded stack wrote down; a file whose process is gone was left by a crash. */
function runningStack(data: string): Readonly<Record<string, string>> {
  const folder = resolve(join(import.meta.dirname, '../..'), data);
  try {
    const { process: id, environment } = StackFile.parse(
      JSON.parse(readFileSync(join(folder, 'stack.json'), 'utf8')),
    );
    process.kill(id, 0);
    return environment;
  } catch (cause) {
    throw new CommandError(
      'The embedded stack is not running. Start it with `npm start`, or name a deployed stage with --stage.',
      { cause },
    );
  }
}
