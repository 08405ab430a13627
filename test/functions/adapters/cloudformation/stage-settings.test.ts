import type { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { expect, test } from '@jest/globals';
import {
  stageSettings,
  UnknownStageError,
} from '../../../../functions/adapters/cloudformation/stage-settings.ts';
import { outputName } from '../../../../infra/constructs/stage-outputs.ts';

const SETTINGS = {
  FIELDWORK_TABLE: 'Fieldwork-1',
  RENDER_QUEUE_URL: 'https://sqs.example/render',
  PUBLIC_ORIGIN: 'https://barometer.example',
  OIDC_CLIENT_ID: 'client',
};

function clientThat(answers: (stack: string | undefined) => object) {
  return { send: async (command: DescribeStacksCommand) => answers(command.input.StackName) } as never;
}

test('reads the settings that the stack of the stage puts out', async () => {
  const outputs = Object.entries(SETTINGS).map(([name, value]) => ({
    OutputKey: outputName(name),
    OutputValue: value,
  }));
  const client = clientThat((stack) => {
    expect(stack).toBe('Innovasjonsbarometer-test');
    return { Stacks: [{ Outputs: outputs }] };
  });
  expect(await stageSettings('test', client)).toEqual({ STAGE: 'test', ...SETTINGS });
});

test('says that there is no such stage, and lets other errors be', async () => {
  const missing = Object.assign(new Error('Stack with id x does not exist'), { name: 'ValidationError' });
  const failing = (error: Error) =>
    clientThat(() => {
      throw error;
    });
  await expect(stageSettings('x', failing(missing))).rejects.toThrow(UnknownStageError);
  const expired = Object.assign(new Error('expired'), { name: 'ExpiredTokenException' });
  await expect(stageSettings('x', failing(expired))).rejects.toBe(expired);
});
