import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../infra/constructs/bundling.ts';
import type { Outcome, Part } from '../part.ts';
import { lastLines, runCommand } from '../tools/run-command.ts';
import { startDynamodbLocal } from './dynamodb-local.ts';

/** Storage and stream worker on Amazon's own DynamoDB Local: the contracts that the embedded database keeps, and its limits. */
export const dynamodbPart: Part = {
  name: 'dynamodb',
  judge: 'DynamoDB Local 3.3.1',
  run: async () => {
    const dynamodb = await startDynamodbLocal();
    const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
    try {
      return await runContracts(dynamodb.address, join(folder, 'result.json'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
      await dynamodb.stop();
    }
  },
};

async function runContracts(address: string, resultFile: string): Promise<Outcome> {
  const words = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
  ];
  const which = ['--testMatch', '**/test/conformance/**/*.contract.ts'];
  const run = await runCommand(process.execPath, [...words, ...which, '--json', '--outputFile', resultFile], {
    folder: projectRoot,
    environment: { DYNAMODB_LOCAL: address },
    atMostSeconds: 120,
  });
  if (run.code === 0) {
    const { numPassedTests } = JSON.parse(readFileSync(resultFile, 'utf8'));
    return { kind: 'agrees', what: `${numPassedTests} promises of the storage hold` };
  }
  return { kind: 'disagrees', violations: violationsIn(resultFile) ?? [lastLines(run, 20)] };
}

interface JestResult {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function violationsIn(resultFile: string): readonly string[] | undefined {
  try {
    const { testResults }: JestResult = JSON.parse(readFileSync(resultFile, 'utf8'));
    const found = testResults.flatMap(({ assertionResults, message }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (assertionResults.length === 0) return [message];
      return failed.map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join('\n')}`);
    });
    return found.length > 0 ? found : undefined;
  } catch {
    return undefined;
  }
}
