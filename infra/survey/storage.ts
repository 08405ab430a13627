import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { DataTable } from '../constructs/data-table.ts';
import { PrivateBucket } from '../constructs/private-bucket.ts';

/** Everything that is kept: four tables and one bucket. */
export class Storage extends Construct {
  /** Editions, frames, invitations, drafts. */
  readonly fieldwork: Table;
  /** Checked answers: the only truth. */
  readonly responses: Table;
  /** Sums of blocks, made from the answers and nothing else. */
  readonly aggregates: Table;
  /** Which releases there are, and which reports were drawn from them. */
  readonly releases: Table;
  /** library/, releases/ and reports/. */
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: { readonly keepsData: boolean; readonly alarms: ITopic }) {
    super(scope, id);

    this.fieldwork = new DataTable(this, 'Fieldwork', {
      ...props,
      failureImpact: 'While this fails, respondents can neither open their form nor save what they typed.',
    }).table;
    this.responses = new DataTable(this, 'Responses', {
      ...props,
      hasStream: true,
      failureImpact: 'While this fails, respondents cannot send their answers.',
    }).table;
    this.aggregates = new DataTable(this, 'Aggregates', {
      ...props,
      failureImpact:
        'While this fails, municipalities see a response rate that stands still; no answer is lost.',
    }).table;
    this.releases = new DataTable(this, 'Releases', {
      ...props,
      failureImpact: 'While this fails, municipalities cannot find their reports.',
    }).table;
    this.bucket = new PrivateBucket(this, 'Files', {
      keepsData: props.keepsData,
      remakeable: ['reports/'],
    }).bucket;
  }
}
