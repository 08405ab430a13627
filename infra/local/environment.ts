import { join } from 'node:path';
import { credentials, queueUrl, region } from './local-aws.ts';
import { BUCKET, QUEUES, TABLES } from './resources.ts';

/** Where the parts of a running stack are found: origins without a slash at the end. */
export type Addresses = {
  /** Everybody's pages. */
  web: string;
  /** The identity provider, and issuer of its tokens. */
  identity: string;
  /** S3: signed calls and signed links. */
  objects: string;
  /** SQS. */
  queues: string;
  /** DynamoDB. */
  database: string;
  /** The mails that were not sent. */
  outbox: string;
};

/** Public client of the identity provider. */
export const CLIENT_ID = 'innovasjonsbarometer';
export const MUNICIPALITY_CLAIM = 'municipality';

/** What would send functions, or the command line, to an account of the person at the keyboard. */
export const FOREIGN_SETTINGS = [
  'AWS_PROFILE',
  'AWS_SESSION_TOKEN',
  'AWS_ENDPOINT_URL',
  'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
  'ORIGIN_SECRET',
] as const;

const root = join(import.meta.dirname, '../..');

/** The settings that functions find in the cloud, with the addresses of this stack in their place. */
export function environmentOf(addresses: Addresses, outboxFolder: string): Record<string, string> {
  return {
    STAGE: 'local',
    CODE_VERSION: 'local',
    PUBLIC_ORIGIN: addresses.web,
    FIELDWORK_TABLE: TABLES.fieldwork,
    RESPONSES_TABLE: TABLES.responses,
    AGGREGATES_TABLE: TABLES.aggregates,
    RELEASES_TABLE: TABLES.releases,
    BUCKET,
    RENDER_QUEUE_URL: queueUrl(addresses.queues, QUEUES.render),
    INVITATION_QUEUE_URL: queueUrl(addresses.queues, QUEUES.invitation),
    OIDC_ISSUER: addresses.identity,
    OIDC_CLIENT_ID: CLIENT_ID,
    MUNICIPALITY_CLAIM,
    MAIL_FROM: 'Innovasjonsbarometeret <innovasjonsbarometeret@example.org>',
    MAIL_OUTBOX: outboxFolder,
    CHROMIUM_BIN_DIR: join(root, 'node_modules/@sparticuz/chromium/bin'),
    FONTS_DIR: join(root, 'data/fonts'),
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: addresses.database,
    AWS_ENDPOINT_URL_S3: addresses.objects,
    AWS_ENDPOINT_URL_SQS: addresses.queues,
  };
}

/** Puts the settings into this process, where handlers read them; the answer puts back what was there. */
export function enter(environment: Readonly<Record<string, string>>): () => void {
  const names = [...Object.keys(environment), ...FOREIGN_SETTINGS];
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) set(name, environment[name]);
  return () => {
    for (const [name, value] of before) set(name, value);
  };
}

function set(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
