import { createTables } from '../../../infra/local/dynamo-table.ts';
import { TABLE_DEFINITIONS } from '../../../infra/local/resources.ts';
import { storageAt } from '../../contracts/dynamo-storage.ts';
import { storageContract } from '../../contracts/storage-contract.ts';
import { dynamodbLocalAddress } from './dynamodb-local-address.ts';

storageContract('on DynamoDB Local', async () => {
  const address = dynamodbLocalAddress();
  await createTables(address, TABLE_DEFINITIONS);
  return storageAt(address);
});
