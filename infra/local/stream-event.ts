import { createHash } from 'node:crypto';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Change } from './change.ts';
import { account, region } from './local-aws.ts';

/** The changes as the event that a function with a DynamoDB stream as its source is given (KEYS_ONLY). */
export function streamEvent(tableName: string, changes: readonly Change[]): DynamoDBStreamEvent {
  return {
    Records: changes.map((change) => ({
      eventID: createHash('md5').update(`${tableName} ${change.sequenceNumber}`).digest('hex'),
      eventName: change.eventName,
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: region,
      eventSourceARN: streamArn(tableName),
      dynamodb: {
        ApproximateCreationDateTime: change.createdAt,
        Keys: change.keys as never,
        SequenceNumber: change.sequenceNumber,
        SizeBytes: Buffer.byteLength(JSON.stringify(change.keys)),
        StreamViewType: 'KEYS_ONLY',
      },
    })),
  };
}

/**
 * What Lambda sends to the queue for a batch that it gave up on, and the event itself beside it as `payload`,
 * which Lambda adds only where the destination is a bucket: here no stream is left to fetch the records from.
 */
export function deadLetter(
  functionName: string,
  tableName: string,
  changes: readonly Change[],
  attempts: number,
) {
  const at = (change: Change | undefined) => new Date((change?.createdAt ?? 0) * 1000).toISOString();
  return {
    requestContext: {
      functionArn: `arn:aws:lambda:${region}:${account}:function:${functionName}`,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: attempts,
    },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'shardId-00000000000000000000-00000000',
      startSequenceNumber: changes[0]?.sequenceNumber,
      endSequenceNumber: changes.at(-1)?.sequenceNumber,
      approximateArrivalOfFirstRecord: at(changes[0]),
      approximateArrivalOfLastRecord: at(changes.at(-1)),
      batchSize: changes.length,
      streamArn: streamArn(tableName),
    },
    payload: JSON.stringify(streamEvent(tableName, changes)),
  };
}

function streamArn(tableName: string): string {
  return `arn:aws:dynamodb:${region}:${account}:table/${tableName}/stream/2026-01-01T00:00:00.000`;
}
