import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { except, exceptions } from '../rules.ts';
import { ImpactAlarm } from './impact-alarm.ts';
import type { NodeFunction } from './node-function.ts';
import { parkingQueue } from './parking-queue.ts';

export interface StreamWorkerProps {
  readonly worker: NodeFunction;
  /** Table whose changes are followed; made with a stream. */
  readonly source: Table;
  readonly alarms: ITopic;
  readonly failureImpact: string;
}

/**
 * A function that follows a table's changes and never drops one silently.
 *
 * Records wait two seconds for company, so that a busy block is recomputed once. The handler names the records it
 * could not do; only those come again, in halved batches, until one stands alone. After five tries, or six hours
 * old, its position is parked for 14 days, which raises the alarm. The worker gets the stream and nothing else.
 */
export class StreamWorker extends Construct {
  readonly parked: Queue;

  constructor(scope: Construct, id: string, props: StreamWorkerProps) {
    super(scope, id);
    const { fn, role } = props.worker;
    const streamArn = props.source.tableStreamArn;
    if (!streamArn) throw new RangeError(`${props.source.node.path} has no stream to follow.`);

    this.parked = parkingQueue(this, 'Parked');
    except(this.parked, exceptions.parkingPlace);

    role.addToPolicy(
      new PolicyStatement({
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [streamArn],
      }),
    );
    role.addToPolicy(
      new PolicyStatement({
        actions: ['dynamodb:ListStreams'],
        resources: [`${props.source.tableArn}/stream/*`],
      }),
    );
    const tableId = Stack.of(this).getLogicalId(props.source.node.defaultChild as never);
    except(role, exceptions.streamListing(`${tableId}.Arn`));

    new EventSourceMapping(this, 'Mapping', {
      target: fn,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(2),
      parallelizationFactor: 2,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(this.parked),
    });

    const shared = { failureImpact: props.failureImpact, alarms: props.alarms };
    new ImpactAlarm(this, 'HasParked', {
      ...shared,
      metric: this.parked.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
      threshold: 1,
      sign: 'a change was parked after five tries',
      remedy: 'Changes are parked',
    });
    new ImpactAlarm(this, 'Behind', {
      ...shared,
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'IteratorAge',
        dimensionsMap: { FunctionName: fn.functionName },
        statistic: 'max',
        period: Duration.minutes(1),
      }),
      threshold: Duration.minutes(5).toMilliseconds(),
      periods: 3,
      sign: 'the worker is five minutes behind the answers',
      remedy: 'The worker is behind',
    });
  }
}
