import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';

/** A stage that is not there, or not for whoever asks. */
export class UnknownStageError extends Error {
  override readonly name = 'UnknownStageError';
}

/**
 * The settings of a deployed stage, from the outputs of its stack: `FieldworkTable` is `FIELDWORK_TABLE`.
 *
 * @throws {UnknownStageError} when there is no such stack in the account and region one is logged in to.
 */
export async function stageSettings(
  stage: string,
  client: Pick<CloudFormationClient, 'send'> = new CloudFormationClient({}),
): Promise<Readonly<Record<string, string>>> {
  const stack = `Innovasjonsbarometer-${stage}`;
  const { Stacks: stacks = [] } = await describe(client, stack);
  const outputs = stacks[0]?.Outputs ?? [];
  return {
    STAGE: stage,
    ...Object.fromEntries(
      outputs.map(({ OutputKey: key = '', OutputValue: value = '' }) => [settingName(key), value]),
    ),
  };
}

async function describe(client: Pick<CloudFormationClient, 'send'>, stack: string) {
  try {
    return await client.send(new DescribeStacksCommand({ StackName: stack }));
  } catch (cause) {
    // CloudFormation has no error of its own for a stack that is not there.
    if (!(cause instanceof Error) || cause.name !== 'ValidationError') throw cause;
    throw new UnknownStageError(`There is no stack ${stack} in this account and region`, { cause });
  }
}

/** `RenderQueueUrl` → `RENDER_QUEUE_URL` */
function settingName(output: string): string {
  return output.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
}
