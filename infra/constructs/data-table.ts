import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { ImpactAlarm } from './impact-alarm.ts';

export interface DataTableProps {
  /** True: the table outlives its stack, and no call deletes it before protection is taken off. */
  readonly keepsData: boolean;
  /** True: changes can be followed. A record carries keys only: it says what is dirty, never by how much. */
  readonly hasStream?: boolean;
  readonly alarms: ITopic;
  readonly failureImpact: string;
}

/**
 * A table with keys `pk` and `sk`, paid by use, encrypted, and restorable to any second of the last 35 days.
 * Nobody may read or write it before the stack says so. The alarm goes off when requests are turned away.
 */
export class DataTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, props: DataTableProps) {
    super(scope, id);

    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: props.keepsData,
      removalPolicy: props.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(props.hasStream && { stream: StreamViewType.KEYS_ONLY }),
    });

    for (const direction of ['Read', 'Write'] as const) {
      new ImpactAlarm(this, `${direction}sRefused`, {
        metric: this.table.metric(`${direction}ThrottleEvents`, {
          statistic: 'sum',
          period: Duration.minutes(5),
        }),
        threshold: 10,
        failureImpact: props.failureImpact,
        sign: `the table turned away ten ${direction.toLowerCase()}s in five minutes`,
        remedy: 'A table turns requests away',
        alarms: props.alarms,
      });
    }
  }
}
