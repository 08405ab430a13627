import middy from '@middy/core';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { log } from '../log.ts';

/**
 * Makes a Lambda handler that follows the changes of a table.
 *
 * `subject` names what a change makes dirty; changes with the same subject in a batch are one piece of work,
 * since the work reads everything afresh. `undefined` is a change that makes nothing dirty.
 *
 * Streams keep their order, so after the first failure Lambda sends everything from there again: that first
 * record is named and all later ones are left alone, as handling them now would only be handled twice.
 */
export function streamFunction<Subject, Deps>(
  subject: (record: DynamoDBRecord) => { readonly id: string; readonly subject: Subject } | undefined,
  work: (subject: Subject, deps: Deps) => Promise<unknown>,
  connect: () => Deps,
) {
  let deps: Deps | undefined;
  const run = async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    deps ??= connect();
    const done = new Set<string>();
    for (const record of event.Records) {
      const found = subject(record);
      if (found === undefined || done.has(found.id)) continue;
      try {
        await work(found.subject, deps);
        done.add(found.id);
      } catch (error) {
        log.error('stream.record-failed', error, { subject: found.id });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  };
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse, Error, Context>(run);
}
