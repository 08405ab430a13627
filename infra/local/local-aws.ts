import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';

/** Where and as whom everything in the embedded stack is called. */
export const region = 'eu-north-1';
export const account = '000000000000';

/** A key pair known to everybody: it gives signatures their form, and keeps nobody out who is on this machine. */
export const credentials = { accessKeyId: 'local', secretAccessKey: 'local-demonstration-only' };

/** The stack's own clients are told their endpoints; functions find theirs in the environment, as in the cloud. */
export function dynamoClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({ region, credentials, endpoint });
}

export function queueClient(endpoint: string): SQSClient {
  return new SQSClient({ region, credentials, endpoint });
}

/** The address of a queue as functions are given it: on the port, not on the host name that the server would make up. */
export function queueUrl(endpoint: string, name: string): string {
  return `${endpoint}/${account}/${name}`;
}
