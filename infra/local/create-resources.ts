import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, SetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { account, credentials, queueClient, queueUrl, region } from './local-aws.ts';

export type QueueDefinition = {
  name: string;
  /** How long a received message stays out of sight, 30 unless said. */
  visibilityInSeconds?: number;
  /** Where messages go that were received so many times in vain; that queue is to stand earlier in the list. */
  deadLetters?: { queue: string; afterReceives: number };
};

/** Makes the queues that are missing, in this order, and gives the others these settings. */
export async function createQueues(address: string, queues: readonly QueueDefinition[]): Promise<void> {
  const client = queueClient(address);
  for (const queue of queues) await createQueue(client, address, queue);
  client.destroy();
}

async function createQueue(client: SQSClient, address: string, queue: QueueDefinition): Promise<void> {
  const Attributes = attributesOf(queue);
  try {
    await client.send(new CreateQueueCommand({ QueueName: queue.name, Attributes }));
  } catch (error) {
    if (!/QueueNameExists|QueueAlreadyExists/.test((error as Error).name)) throw error;
    await client.send(new SetQueueAttributesCommand({ QueueUrl: queueUrl(address, queue.name), Attributes }));
  }
}

function attributesOf({ visibilityInSeconds = 30, deadLetters }: QueueDefinition): Record<string, string> {
  const attributes = { VisibilityTimeout: String(visibilityInSeconds), MessageRetentionPeriod: '1209600' };
  if (!deadLetters) return attributes;
  const deadLetterTargetArn = `arn:aws:sqs:${region}:${account}:${deadLetters.queue}`;
  const policy = { deadLetterTargetArn, maxReceiveCount: deadLetters.afterReceives };
  return { ...attributes, RedrivePolicy: JSON.stringify(policy) };
}

/** Makes the bucket unless it exists. */
export async function createBucket(address: string, Bucket: string): Promise<void> {
  const client = new S3Client({ region, credentials, endpoint: address });
  try {
    await client.send(new CreateBucketCommand({ Bucket }));
  } catch (error) {
    if ((error as Error).name !== 'BucketAlreadyOwnedByYou') throw error;
  } finally {
    client.destroy();
  }
}
