/**
 * How the platform's items lie in DynamoDB. Key names appear in this folder and nowhere else.
 *
 * Four tables, by who may read them:
 *
 * | table | pk | sk | item |
 * |---|---|---|---|
 * | fieldwork | `EDITION#2026` | `EDITION` / `FRAME` | plan and state / N per cell |
 * | | `EDITIONS` | `2026` | that the edition exists |
 * | | `FRAME#2026` | `4222#education#u-0017` | unit, with the random id of its response |
 * | | `INVITATION#<fingerprint of the code>` | `INVITATION` | the unit it opens |
 * | | `DRAFT#2026#4222#education#u-0017` | `DRAFT` | what was typed so far |
 * | responses | `BLOCK#2026#4222#education#0` | `RESPONSE#<random id>` | answers: the only truth. Streamed |
 * | aggregates | `SUMS#2026#4222` | `education#0` | sums of a block |
 * | | `RATES#2026` | `4222#education#0` | its number of respondents, for response rates |
 * | releases | `RELEASES#2026` | `0001` | release number 1 |
 * | | `REPORTS#<release id>` | `4222#nn` | how the drawing of this report ended |
 *
 * Answers and addresses are in different tables with no name in common: the random id of a response is known
 * to the frame alone, and goes when the frame's link is deleted. Every read is by key; nothing scans.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';

export type Item = Record<string, unknown>;
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** A table by name, with the few verbs that all of its users share. */
export interface Table {
  readonly name: string;
  readonly client: DynamoDBDocumentClient;
}

export class StorageError extends Error {
  override readonly name = 'StorageError';
}

export function connectToDynamo(): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
}

export async function getItem(table: Table, key: Key): Promise<Item | undefined> {
  const { Item: item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
  );
  return item;
}

/** The items of a partition in order of sk, page by page; those whose sk begins with `prefix` when given. */
export async function* queryItems(table: Table, pk: string, prefix?: string): AsyncGenerator<Item> {
  const condition: Partial<QueryCommandInput> =
    prefix === undefined
      ? { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }
      : {
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
        };
  let start: Item | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        ExclusiveStartKey: start,
        ...condition,
      }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}

/** DynamoDB takes 25 writes in one request. */
const BATCH = 25;
const MOST_ATTEMPTS = 8;

/** Writes and deletes many items, in any order, trying again what the table had no capacity for. */
export async function writeItems(
  table: Table,
  puts: readonly Item[],
  deletes: readonly Key[] = [],
): Promise<void> {
  const requests = [
    ...puts.map((item) => ({ PutRequest: { Item: item } })),
    ...deletes.map((key) => ({ DeleteRequest: { Key: { ...key } } })),
  ];
  const batches = Array.from({ length: Math.ceil(requests.length / BATCH) }, (_, i) =>
    requests.slice(i * BATCH, (i + 1) * BATCH),
  );
  for (const batch of batches) {
    let left: typeof batch = batch;
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt === MOST_ATTEMPTS)
        throw new StorageError(`The table took no writes in ${MOST_ATTEMPTS} attempts`);
      if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
      const { UnprocessedItems } = await table.client.send(
        new BatchWriteCommand({ RequestItems: { [table.name]: left } }),
      );
      left = (UnprocessedItems?.[table.name] ?? []) as typeof batch;
    }
  }
}

/** Deletes every item of a partition. */
export async function deletePartition(table: Table, pk: string): Promise<void> {
  const keys: Key[] = [];
  for await (const item of queryItems(table, pk)) keys.push({ pk, sk: String(item.sk) });
  await writeItems(table, [], keys);
}

/** Whether a write was refused because its condition did not hold. By name: the class may be bundled twice. */
export function isConditionFailure(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConditionalCheckFailedException';
}
