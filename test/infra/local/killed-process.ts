import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ChangeJournal } from '../../../infra/local/change-journal.ts';
import { startDynamo } from '../../../infra/local/dynamo.ts';
import { dynamoClient } from '../../../infra/local/local-aws.ts';
import { startStreamPoller } from '../../../infra/local/stream-poller.ts';

/** Writes three items, is called with the first batch, says so, and never finishes: its test kills it there. */
const folder = process.argv[2] as string;
const dynamo = await startDynamo({
  tables: [{ name: 'Answers', streamed: true }, { name: 'Plain' }],
  port: 0,
  folder,
});
const client = dynamoClient(dynamo.address);
for (const sk of ['1', '2', '3']) {
  await client.send(new PutItemCommand({ TableName: 'Answers', Item: { pk: { S: 'a' }, sk: { S: sk } } }));
}
startStreamPoller({
  journal: dynamo.streams.get('Answers') as ChangeJournal,
  tableName: 'Answers',
  functionName: 'aggregate',
  call: () => {
    console.log('called');
    return new Promise(() => setInterval(() => {}, 1000));
  },
  park: async () => {},
  batchSize: 2,
  windowInMilliseconds: 0,
  maximumRetries: 1,
  retryDelayInMilliseconds: 1,
});
