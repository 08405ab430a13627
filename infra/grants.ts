import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { type CfnResource, Stack } from 'aws-cdk-lib/core';
import type { NodeFunction } from './constructs/node-function.ts';
import { except, exceptions } from './rules.ts';

/** There is no Scan: nobody reads a whole table. */
type ItemAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem';

/** Lets a function do exactly these things to the items whose partition key fits a pattern such as `EDITION#*`. */
export function allowItems(
  who: NodeFunction,
  actions: readonly ItemAction[],
  table: Table,
  keys: readonly string[],
): void {
  who.role.addToPolicy(
    new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } },
    }),
  );
}

/** Lets a function read or write the files of these folders; it can't list them. */
export function allowFiles(
  who: NodeFunction,
  action: 'GetObject' | 'PutObject',
  bucket: Bucket,
  folders: readonly string[],
): void {
  who.role.addToPolicy(
    new PolicyStatement({
      actions: [`s3:${action}`],
      resources: folders.map((folder) => bucket.arnForObjects(`${folder}*`)),
    }),
  );
  const bucketId = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnResource);
  for (const folder of folders) except(who.role, exceptions.filesUnder(`${bucketId}.Arn`, folder));
}

/**
 * Lets a function learn that a file isn't there: without it S3 answers "forbidden" to whoever may not list.
 * A question about one file carries no prefix; a listing must stay in the folder.
 */
export function allowAbsence(who: NodeFunction, bucket: Bucket, folder: string): void {
  who.role.addToPolicy(
    new PolicyStatement({
      actions: ['s3:ListBucket'],
      resources: [bucket.bucketArn],
      conditions: { StringLikeIfExists: { 's3:prefix': `${folder}*` } },
    }),
  );
}
