import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPort } from '../../../infra/local/loopback.ts';
import { lastLines, runCommand } from '../tools/run-command.ts';
import { demandCommand } from '../tools/system-command.ts';
import { ToolError } from '../tools/tool-error.ts';
import { toolFolder } from '../tools/tool-folder.ts';

const POM = join(import.meta.dirname, 'pom.xml');
const MAIN = 'software.amazon.dynamodb.services.local.main.ServerRunner';
const SECONDS_TO_START = 60;

export interface DynamodbLocal {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts Amazon's DynamoDB Local in memory. It listens on every interface, since it can't be told otherwise.
 *
 * @throws {ToolError} when it can't be had or does not start.
 */
export async function startDynamodbLocal(): Promise<DynamodbLocal> {
  await demandCommand('Java 17', ['java', '-version'], 'openjdk-17-jre-headless');
  const libraries = await toolFolder('dynamodb-local', POM, bringLibraries);
  const port = await freePort();
  const words = [`-Djava.library.path=${libraries}`, '-cp', `${libraries}/*`, MAIN];
  const child = spawn('java', [...words, '-inMemory', '-disableTelemetry', '-port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const stop = async () => {
    child.kill();
    await ended;
  };
  const address = `http://127.0.0.1:${port}`;
  for (const deadline = Date.now() + SECONDS_TO_START * 1000; Date.now() < deadline; await pause(100)) {
    if (child.exitCode !== null) break;
    if (await answers(address)) return { address, stop };
  }
  await stop();
  throw new ToolError(`DynamoDB Local did not start: ${output.trim()}`);
}

async function bringLibraries(folder: string): Promise<void> {
  await demandCommand('Maven', ['mvn', '--version'], 'maven');
  const copy = ['dependency:copy-dependencies', `-DoutputDirectory=${folder}`, '-DincludeScope=runtime'];
  const brought = await runCommand('mvn', ['-q', '-B', '-f', POM, ...copy]);
  if (brought.code !== 0) throw new ToolError(`DynamoDB Local is not to be had: ${lastLines(brought, 3)}`);
}

async function freePort(): Promise<number> {
  const { port, close } = await openPort('DynamoDB Local', 0);
  await close();
  return port;
}

/** Whatever it answers: a request without a signature is refused, and that is an answer. */
function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    async (response) => {
      await response.arrayBuffer();
      return true;
    },
    () => false,
  );
}
