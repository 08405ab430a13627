import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { FilterPattern, LogGroup, MetricFilter, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { ImpactAlarm } from './impact-alarm.ts';

export interface HttpFrontProps {
  readonly throttle: { readonly requestsPerSecond: number; readonly burst: number };
  readonly logDays: RetentionDays;
  readonly alarms: ITopic;
  /** What people lose when so many come that some are sent away. */
  readonly failureImpact: string;
}

// A request is known by its route: the path holds invitation codes, and nobody's address is kept.
// Written by hand, because status and times must be numbers for the metrics that are made from this log.
const accessLine = `{${[
  '"requestId":"$context.requestId"',
  '"at":$context.requestTimeEpoch',
  '"route":"$context.routeKey"',
  '"status":$context.status',
  '"milliseconds":$context.responseLatency',
  '"bytes":$context.responseLength',
].join(',')}}`;

/** The HTTP API that every page is behind: a limited rate, and a log that can't tell who asked. */
export class HttpFront extends Construct {
  readonly api: HttpApi;
  readonly accessLog: LogGroup;
  /** Host name of the API itself; the functions refuse whoever comes this way without the origin secret. */
  readonly host: string;

  constructor(scope: Construct, id: string, props: HttpFrontProps) {
    super(scope, id);

    this.accessLog = new LogGroup(this, 'AccessLog', {
      retention: props.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: props.throttle.requestsPerSecond, burstLimit: props.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.accessLog),
        format: AccessLogFormat.custom(accessLine),
      },
    });
    this.host = `${this.api.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`;

    const sentAway = new MetricFilter(this, 'SentAway', {
      logGroup: this.accessLog,
      filterPattern: FilterPattern.literal('{ $.status = 429 }'),
      metricNamespace: Aws.STACK_NAME,
      metricName: 'RequestsSentAway',
    });
    new ImpactAlarm(this, 'TooMany', {
      metric: sentAway.metric({ statistic: 'sum', period: Duration.minutes(5) }),
      threshold: 20,
      failureImpact: props.failureImpact,
      sign: 'twenty requests in five minutes were above the allowed rate',
      remedy: 'More requests than the stage allows',
      alarms: props.alarms,
    });
  }
}
