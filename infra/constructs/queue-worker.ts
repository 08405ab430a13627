import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { ImpactAlarm } from './impact-alarm.ts';
import type { NodeFunction } from './node-function.ts';
import { parkingQueue } from './parking-queue.ts';

export interface QueueWorkerProps {
  readonly worker: NodeFunction;
  /** Messages that one invocation gets. */
  readonly batchSize: number;
  /** Invocations at the same time, 2 to 1000: what the service behind the worker can bear. */
  readonly maxConcurrency: number;
  /** A message that has waited longer raises the alarm. */
  readonly patience: Duration;
  readonly alarms: ITopic;
  readonly failureImpact: string;
}

/**
 * A queue and the function that empties it. Each message is tried three times, apart from those beside it in its
 * batch; then it is parked for 14 days, which raises the alarm. A message stays hidden for six times the
 * function's time, so that it isn't handed out again while the first try still runs.
 */
export class QueueWorker extends Construct {
  readonly queue: Queue;
  readonly parked: Queue;

  constructor(scope: Construct, id: string, props: QueueWorkerProps) {
    super(scope, id);

    this.parked = parkingQueue(this, 'Parked');
    this.queue = new Queue(this, 'Queue', {
      visibilityTimeout: Duration.seconds(6 * props.worker.timeoutSeconds),
      retentionPeriod: Duration.days(4),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: this.parked, maxReceiveCount: 3 },
    });
    props.worker.fn.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: props.batchSize,
        maxConcurrency: props.maxConcurrency,
        reportBatchItemFailures: true,
      }),
    );

    const shared = { failureImpact: props.failureImpact, alarms: props.alarms };
    new ImpactAlarm(this, 'HasParked', {
      ...shared,
      metric: this.parked.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
      threshold: 1,
      sign: 'a message was parked after three tries',
      remedy: 'Messages are parked',
    });
    new ImpactAlarm(this, 'Waiting', {
      ...shared,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5) }),
      threshold: props.patience.toSeconds(),
      sign: `the oldest message has waited ${props.patience.toMinutes()} minutes`,
      remedy: 'A queue does not empty',
    });
  }
}
