import { RetentionDays } from 'aws-cdk-lib/aws-logs';

export type StageName = 'development' | 'test' | 'production';

/** Who vouches for a municipality's people: our own user pool, or an issuer that the operator already has. */
export type Login =
  | {
      readonly kind: 'own-pool';
      /** First part of the login page's address; nobody else in the region may have taken it. */
      readonly domainPrefix: string;
    }
  | {
      readonly kind: 'external-issuer';
      readonly issuer: string;
      readonly clientId: string;
      /** The claim in the id token that carries the authority's code. */
      readonly municipalityClaim: string;
    };

export interface OwnDomain {
  readonly name: string;
  /** Last part of the certificate's ARN. The certificate must be in us-east-1, where CloudFront looks for it. */
  readonly certificateId: string;
}

export interface MailDomain {
  readonly domain: string;
  /** Sender of every invitation: an address in the domain, and the name that people see. */
  readonly address: string;
  readonly senderName: string;
  /** False until the domain's owner has put the records from the stack's outputs into DNS; nothing is sent before. */
  readonly isVerified: boolean;
}

/** Everything in which one stage differs from another. */
export interface Stage {
  readonly name: StageName;
  readonly region: string;
  /** Goes on every resource as the tag `owner`: who answers for it and its bill. */
  readonly owner: string;
  /** True: tables, files and accounts survive a deleted stack, and can't be deleted by accident. */
  readonly keepsData: boolean;
  readonly logDays: RetentionDays;
  /** Who is told when something fails. Each address confirms once, by the link in its first mail. */
  readonly alarmAddresses: readonly string[];
  readonly throttle: { readonly requestsPerSecond: number; readonly burst: number };
  /** Function instances that nothing but the respondent's form may take; needs a quota of 100 more. */
  readonly instancesKeptForForm?: number;
  /** A web application firewall in front of everything. */
  readonly hasFirewall: boolean;
  /** Raise by one to change the secret between CloudFront and the functions. */
  readonly originSecretGeneration: number;
  readonly login: Login;
  /** Without it the pages are found under CloudFront's own address. */
  readonly domain?: OwnDomain;
  /** Without it the stage sends no mail, and so can't invite. */
  readonly mail?: MailDomain;
}

const stages = {
  development: {
    name: 'development',
    region: 'eu-north-1',
    owner: 'innovasjonsbarometer',
    keepsData: false,
    logDays: RetentionDays.ONE_WEEK,
    alarmAddresses: [],
    throttle: { requestsPerSecond: 20, burst: 40 },
    hasFirewall: false,
    originSecretGeneration: 1,
    login: { kind: 'own-pool', domainPrefix: 'innovasjonsbarometer-development' },
  },
  test: {
    name: 'test',
    region: 'eu-north-1',
    owner: 'innovasjonsbarometer',
    keepsData: true,
    logDays: RetentionDays.ONE_MONTH,
    alarmAddresses: [],
    throttle: { requestsPerSecond: 50, burst: 100 },
    hasFirewall: false,
    originSecretGeneration: 1,
    login: { kind: 'own-pool', domainPrefix: 'innovasjonsbarometer-test' },
  },
  production: {
    name: 'production',
    region: 'eu-north-1',
    owner: 'innovasjonsbarometer',
    keepsData: true,
    logDays: RetentionDays.SIX_MONTHS,
    alarmAddresses: [],
    throttle: { requestsPerSecond: 200, burst: 400 },
    instancesKeptForForm: 100,
    hasFirewall: true,
    originSecretGeneration: 1,
    login: { kind: 'own-pool', domainPrefix: 'innovasjonsbarometer' },
  },
} as const satisfies Record<StageName, Stage>;

export const stageNames = Object.keys(stages) as StageName[];

/**
 * The stage of that name.
 * @throws {UnknownStageError} which lists the names there are.
 */
export function getStage(name: string): Stage {
  const stage: Stage | undefined = Object.hasOwn(stages, name) ? stages[name as StageName] : undefined;
  if (!stage) throw new UnknownStageError(name);
  return stage;
}

/** The domain to send mail from, once it may be used. */
export const readyMailOf = ({ mail }: Stage): MailDomain | undefined => (mail?.isVerified ? mail : undefined);

/** `Innovasjonsbarometeret <post@example.no>` */
export const senderOf = ({ senderName, address }: MailDomain): string => `${senderName} <${address}>`;

/** The stack's name, by which the command line finds a stage's outputs. */
export const stackNameOf = (stage: Stage): string => `Innovasjonsbarometer-${stage.name}`;

export class UnknownStageError extends Error {
  override readonly name = 'UnknownStageError';

  constructor(stage: string) {
    super(`There is no stage "${stage}". infra/stages.ts has: ${stageNames.join(', ')}.`);
  }
}
