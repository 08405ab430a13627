import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { MailSender } from '../constructs/mail-sender.ts';
import { NodeFunction } from '../constructs/node-function.ts';
import { QueueWorker } from '../constructs/queue-worker.ts';
import { ReportPrinter } from '../constructs/report-printer.ts';
import { StreamWorker } from '../constructs/stream-worker.ts';
import { readyMailOf, type Stage, senderOf } from '../stages.ts';

export interface WorkersProps {
  readonly stage: Stage;
  /** The table of answers, which has a stream. */
  readonly responses: Table;
  readonly alarms: ITopic;
  readonly settings: Readonly<Record<string, string>>;
  /** What invitations are sent with; absent on a stage that sends no mail. */
  readonly mailSender?: MailSender;
}

/** Everything that works without anybody waiting: sums, reports, invitations. */
export class Workers extends Construct {
  readonly aggregate: NodeFunction;
  readonly aggregation: StreamWorker;
  readonly renderReports: NodeFunction;
  readonly rendering: QueueWorker;
  /** Absent while the stage can't send mail. */
  readonly sendInvitations?: NodeFunction;
  readonly inviting?: QueueWorker;

  constructor(scope: Construct, id: string, props: WorkersProps) {
    super(scope, id);
    const { stage, alarms } = props;
    const shared = { environment: props.settings, logDays: stage.logDays };

    this.aggregate = new NodeFunction(this, 'Aggregate', {
      ...shared,
      entry: 'functions/handlers/aggregate.ts',
      timeoutSeconds: 60,
    });
    this.aggregation = new StreamWorker(this, 'Aggregation', {
      worker: this.aggregate,
      source: props.responses,
      alarms,
      failureImpact:
        'While this fails, response rates stand still and no edition can be closed; no answer is lost.',
    });

    this.renderReports = new ReportPrinter(this, 'RenderReports', {
      ...shared,
      entry: 'functions/handlers/render-reports.ts',
    });
    this.rendering = new QueueWorker(this, 'Rendering', {
      worker: this.renderReports,
      batchSize: 5,
      maxConcurrency: 20,
      patience: Duration.minutes(30),
      alarms,
      failureImpact: 'While this fails, some municipalities have no report to fetch.',
    });

    const mail = readyMailOf(stage);
    if (mail && props.mailSender) {
      this.sendInvitations = new NodeFunction(this, 'SendInvitations', {
        ...shared,
        environment: { ...props.settings, MAIL_FROM: senderOf(mail) },
        entry: 'functions/handlers/send-invitations.ts',
        timeoutSeconds: 30,
      });
      props.mailSender.grantSend(this.sendInvitations);
      this.inviting = new QueueWorker(this, 'Inviting', {
        worker: this.sendInvitations,
        batchSize: 10,
        // The mail service takes 14 a second from a new account; two senders stay below that.
        maxConcurrency: 2,
        patience: Duration.hours(2),
        alarms,
        failureImpact: 'While this fails, units are not invited, and cannot answer.',
      });
    }
  }
}
