import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Aws, Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { MailDomain } from '../stages.ts';
import { ImpactAlarm } from './impact-alarm.ts';

export interface MailSenderProps {
  readonly mail: MailDomain;
  readonly alarms: ITopic;
  readonly failureImpact: string;
}

/**
 * A domain that mail is sent from: signed (DKIM), over TLS or not at all, no tracking of who opened what. Addresses
 * that bounced or complained get nothing more. The alarm goes off long before the service would stop us (at 10 %).
 */
export class MailSender extends Construct {
  /** What the domain's owner puts into DNS, as `name CNAME value`. */
  readonly dnsRecords: readonly string[];
  private readonly identity: EmailIdentity;
  private readonly address: string;
  private readonly configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, props: MailSenderProps) {
    super(scope, id);
    this.address = props.mail.address;
    this.configurationSet = new ConfigurationSet(this, 'Rules', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.identity = new EmailIdentity(this, 'Domain', {
      identity: Identity.domain(props.mail.domain),
      configurationSet: this.configurationSet,
    });

    this.dnsRecords = this.identity.dkimRecords.map(({ name, value }) => `${name} CNAME ${value}`);

    new ImpactAlarm(this, 'Bouncing', {
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.BounceRate',
        statistic: 'max',
        period: Duration.hours(1),
      }),
      threshold: 0.05,
      failureImpact: props.failureImpact,
      sign: 'five in a hundred mails come back',
      remedy: 'Mail comes back',
      alarms: props.alarms,
    });
  }

  /** Lets it send from the one address, and no other. */
  grantSend(who: IGrantable): void {
    const set = `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:configuration-set/${this.configurationSet.configurationSetName}`;
    who.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        // A finished message counts as raw to IAM, also when it comes through SendEmail of the second API.
        actions: ['ses:SendRawEmail'],
        resources: [this.identity.emailIdentityArn, set],
        conditions: { StringEquals: { 'ses:FromAddress': this.address } },
      }),
    );
  }
}
