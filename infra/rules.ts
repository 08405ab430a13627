import { type App, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';

/** Checks the whole app against the AwsSolutions rules when it is synthesized. */
export function checkRules(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}

/** One finding we live with: the rule, and the reason that a reviewer accepted. */
export interface Exception {
  readonly id: string;
  readonly reason: string;
}

/** Takes an exception from a rule, on one construct and what is inside it. */
export function except(construct: IConstruct, exception: Exception): void {
  Validations.of(construct).acknowledge(exception);
}

/** Every exception of the app. What isn't here fails `cdk synth`. */
export const exceptions = {
  tracing: {
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'X-Ray has no resources to name: its two write actions are granted on * or not at all.',
  },
  streamListing: (tableArn: string): Exception => ({
    id: `AwsSolutions-IAM5[Resource::<${tableArn}>/stream/*]`,
    reason:
      'Lambda needs ListStreams to follow a table, and that action is only granted on all streams of a table.',
  }),
  filesUnder: (bucketArn: string, prefix: string): Exception => ({
    id: `AwsSolutions-IAM5[Resource::<${bucketArn}>/${prefix}*]`,
    reason: `Files under ${prefix} are named by their content, so the role can only name the folder.`,
  }),
  parkingPlace: {
    id: 'AwsSolutions-SQS3',
    reason:
      'This queue is itself the dead-letter queue of an event source; the rule only knows redrive policies.',
  },
  openRoute: {
    id: 'AwsSolutions-APIG4',
    reason:
      'Respondents have no account: the invitation code in the address is their key, and the function checks it. ' +
      'Municipalities log in by OpenID Connect in the browser, and the function verifies the token on every request.',
  },
  noEdgeLog: {
    id: 'AwsSolutions-CFR3',
    reason:
      'CloudFront would log addresses that hold invitation codes, beside the IP address. Respondents are promised ' +
      'that neither is kept. The HTTP API logs every request by its route instead; nothing is answered from a cache.',
  },
  everyCountry: {
    id: 'AwsSolutions-CFR1',
    reason: 'A unit leader may answer from abroad, and results are for the press of every country.',
  },
  noFirewall: {
    id: 'AwsSolutions-CFR2',
    reason:
      'This stage holds invented data only; the HTTP API limits its rate. Production has the firewall (infra/stages.ts).',
  },
  cloudFrontCertificate: {
    id: 'AwsSolutions-CFR4',
    reason:
      'This stage has no domain of its own, and under its own certificate CloudFront decides the TLS version. ' +
      'With a domain in infra/stages.ts it is TLS 1.2 and up; production is not opened without one.',
  },
  secretChangedByDeploy: {
    id: 'AwsSolutions-SMG4',
    reason:
      'CloudFront and the functions must change the secret in the same deployment, or every page is refused. ' +
      'It is changed by raising originSecretGeneration in infra/stages.ts.',
  },
} as const satisfies Record<string, Exception | ((...parts: string[]) => Exception)>;
