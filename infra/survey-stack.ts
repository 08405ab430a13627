import { Stack as CloudStack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { AlarmTopic } from './constructs/alarm-topic.ts';
import { HttpFront } from './constructs/http-front.ts';
import { MailSender } from './constructs/mail-sender.ts';
import { OriginSecret } from './constructs/origin-secret.ts';
import { StageOutputs } from './constructs/stage-outputs.ts';
import { WebDistribution } from './constructs/web-distribution.ts';
import { type Stage, senderOf } from './stages.ts';
import { grantAccess } from './survey/access.ts';
import { watch } from './survey/board.ts';
import { provideLogin } from './survey/login.ts';
import { Pages } from './survey/pages.ts';
import { Storage } from './survey/storage.ts';
import { Workers } from './survey/workers.ts';

export interface SurveyStackProps extends StackProps {
  readonly stage: Stage;
  readonly codeVersion: string;
  /** ARN of a web ACL in us-east-1; without it nothing stands before CloudFront. */
  readonly firewallArn?: string;
}

/** The platform of one stage: what is kept, what answers, what works, and who may do what (survey/access.ts). */
export class SurveyStack extends CloudStack {
  constructor(scope: Construct, id: string, props: SurveyStackProps) {
    super(scope, id, props);
    const { stage } = props;
    const { topic: alarms } = new AlarmTopic(this, 'Alarms', { addresses: stage.alarmAddresses });
    const storage = new Storage(this, 'Storage', { keepsData: stage.keepsData, alarms });

    const front = new HttpFront(this, 'Front', {
      throttle: stage.throttle,
      logDays: stage.logDays,
      alarms,
      failureImpact: 'While this fails, some respondents and municipalities are asked to try again later.',
    });
    const secret = new OriginSecret(this, 'OriginSecret', { generation: stage.originSecretGeneration });
    const web = new WebDistribution(this, 'Web', {
      originHost: front.host,
      originSecret: secret.reference,
      ...(stage.domain && { domain: stage.domain }),
      ...(props.firewallArn && { firewallArn: props.firewallArn }),
    });
    const login = provideLogin(this, stage, web.publicOrigin);

    // The names that functions/config.ts reads. Nothing among them is secret.
    const settings = {
      STAGE: stage.name,
      CODE_VERSION: props.codeVersion,
      PUBLIC_ORIGIN: web.publicOrigin,
      FIELDWORK_TABLE: storage.fieldwork.tableName,
      RESPONSES_TABLE: storage.responses.tableName,
      AGGREGATES_TABLE: storage.aggregates.tableName,
      RELEASES_TABLE: storage.releases.tableName,
      BUCKET: storage.bucket.bucketName,
    };
    const loginSettings = {
      OIDC_ISSUER: login.issuer,
      OIDC_CLIENT_ID: login.clientId,
      MUNICIPALITY_CLAIM: login.municipalityClaim,
    };
    const pages = new Pages(this, 'Pages', {
      stage,
      front,
      alarms,
      settings: { ...settings, ORIGIN_SECRET: secret.reference },
      loginSettings,
    });
    const mailSender =
      stage.mail &&
      new MailSender(this, 'Mail', {
        mail: stage.mail,
        alarms,
        failureImpact:
          'While this fails, invitations do not arrive, and the mail service may stop all of them.',
      });
    const workers = new Workers(this, 'Workers', {
      stage,
      responses: storage.responses,
      alarms,
      settings,
      ...(mailSender && { mailSender }),
    });

    grantAccess(pages, workers, storage);
    watch(this, stage, pages, workers);

    new StageOutputs(this, 'Outputs', {
      ...settings,
      ...loginSettings,
      USER_POOL_ID: login.userPoolId,
      RENDER_QUEUE_URL: workers.rendering.queue.queueUrl,
      INVITATION_QUEUE_URL: workers.inviting?.queue.queueUrl,
      MAIL_FROM: stage.mail && senderOf(stage.mail),
      PARKED_CHANGES_URL: workers.aggregation.parked.queueUrl,
      PARKED_REPORTS_URL: workers.rendering.parked.queueUrl,
      PARKED_INVITATIONS_URL: workers.inviting?.parked.queueUrl,
      DISTRIBUTION_DOMAIN: web.distribution.distributionDomainName,
      ...Object.fromEntries(
        (mailSender?.dnsRecords ?? []).map((record, i) => [`MAIL_DNS_RECORD${i + 1}`, record]),
      ),
    });
  }
}
