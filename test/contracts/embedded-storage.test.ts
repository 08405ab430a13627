import { afterAll } from '@jest/globals';
import { type LocalDynamo, startDynamo } from '../../infra/local/dynamo.ts';
import { TABLE_DEFINITIONS } from '../../infra/local/resources.ts';
import { storageAt } from './dynamo-storage.ts';
import { storageContract } from './storage-contract.ts';

let dynamo: LocalDynamo | undefined;
afterAll(() => dynamo?.stop());

storageContract('on the embedded DynamoDB', async () => {
  dynamo = await startDynamo({ tables: TABLE_DEFINITIONS, port: 0 });
  return storageAt(dynamo.address);
});
