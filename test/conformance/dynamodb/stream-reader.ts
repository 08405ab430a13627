import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { credentials, dynamoClient, region } from '../../../infra/local/local-aws.ts';

/**
 * Reads a table's stream from its beginning: each call gives what has come since the last one, of the partitions
 * whose key begins with `prefix`, as Lambda hands it to a function.
 */
export async function streamReader(
  address: string,
  table: string,
  prefix: string,
): Promise<() => Promise<readonly DynamoDBRecord[]>> {
  const described = await dynamoClient(address).send(new DescribeTableCommand({ TableName: table }));
  const StreamArn = described.Table?.LatestStreamArn;
  const client = new DynamoDBStreamsClient({ region, credentials, endpoint: address });
  /** Where to go on, by shard. */
  const places = new Map<string, string | undefined>();

  return async () => {
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
    const found: DynamoDBRecord[] = [];
    for (const { ShardId = '' } of StreamDescription?.Shards ?? []) {
      if (!places.has(ShardId)) places.set(ShardId, await beginningOf(client, StreamArn, ShardId));
      const ShardIterator = places.get(ShardId);
      if (ShardIterator === undefined) continue;
      const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator }));
      places.set(ShardId, NextShardIterator);
      found.push(...(Records as unknown as DynamoDBRecord[]));
    }
    return found.filter(({ dynamodb }) => dynamodb?.Keys?.pk?.S?.startsWith(prefix));
  };
}

async function beginningOf(client: DynamoDBStreamsClient, StreamArn: string | undefined, ShardId: string) {
  const place = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const;
  return (await client.send(new GetShardIteratorCommand(place))).ShardIterator;
}
