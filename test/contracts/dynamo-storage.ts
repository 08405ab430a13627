import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoBlockSums } from '../../functions/adapters/dynamo/block-sums.ts';
import { dynamoDrafts } from '../../functions/adapters/dynamo/drafts.ts';
import { dynamoEditions } from '../../functions/adapters/dynamo/editions.ts';
import { dynamoFrame } from '../../functions/adapters/dynamo/frame.ts';
import { dynamoInvitations } from '../../functions/adapters/dynamo/invitations.ts';
import { dynamoResponses } from '../../functions/adapters/dynamo/responses.ts';
import { dynamoClient } from '../../infra/local/local-aws.ts';
import { TABLES } from '../../infra/local/resources.ts';
import type { Storage } from './storage-contract.ts';

/** The storage ports on whatever speaks DynamoDB at this address and has our tables. */
export function storageAt(address: string): Storage {
  const client = DynamoDBDocumentClient.from(dynamoClient(address), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const table = (name: string) => ({ name, client });
  return {
    editions: dynamoEditions(table(TABLES.fieldwork)),
    frame: dynamoFrame(table(TABLES.fieldwork)),
    invitations: dynamoInvitations(table(TABLES.fieldwork)),
    drafts: dynamoDrafts(table(TABLES.fieldwork)),
    responses: dynamoResponses(table(TABLES.responses)),
    blockSums: dynamoBlockSums(table(TABLES.aggregates)),
  };
}
