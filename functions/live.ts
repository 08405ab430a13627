/**
 * The composition root: the only file that knows which service stands behind which port.
 *
 * One function for each kind of process, so that a bundle holds the services that its function uses and no
 * others, and asks for their settings alone.
 */
import { dynamoBlockSums } from './adapters/dynamo/block-sums.ts';
import { dynamoDrafts } from './adapters/dynamo/drafts.ts';
import { dynamoEditions } from './adapters/dynamo/editions.ts';
import { dynamoFrame } from './adapters/dynamo/frame.ts';
import { dynamoInvitations } from './adapters/dynamo/invitations.ts';
import { dynamoReleases } from './adapters/dynamo/releases.ts';
import { dynamoReports } from './adapters/dynamo/reports.ts';
import { blockOfChange, dynamoResponses } from './adapters/dynamo/responses.ts';
import { connectToDynamo, type Table } from './adapters/dynamo/table.ts';
import { openIdProvider } from './adapters/identity/open-id-provider.ts';
import { folderMailer } from './adapters/mail/folder-mailer.ts';
import { connectToSes, sesMailer } from './adapters/mail/ses-mailer.ts';
import { connectToSqs, sqsQueue } from './adapters/queue/sqs-queue.ts';
import { artefactsIn } from './adapters/s3/artefacts.ts';
import { s3Backgrounds } from './adapters/s3/backgrounds.ts';
import { type Bucket, connectToS3 } from './adapters/s3/bucket.ts';
import { s3Library } from './adapters/s3/library.ts';
import { s3ReportShelf } from './adapters/s3/report-shelf.ts';
import { systemClock, systemRandom } from './adapters/system/system.ts';
import { optionalSetting, type Setting, setting } from './config.ts';
import type { InvitationOrder } from './ports/fieldwork.ts';
import type { Mailer, Queue } from './ports/messages.ts';
import type { ReportOrder } from './ports/reports.ts';
import type { Ports } from './ports.ts';

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

// Marked pure, so that a bundle leaves out the services its function never asks for.
const dynamo = /* @__PURE__ */ once(connectToDynamo);
const table = (name: Setting): Table => ({ name: setting(name), client: dynamo() });
const s3 = /* @__PURE__ */ once(connectToS3);
const bucket = (): Bucket => ({ name: setting('BUCKET'), client: s3() });
const sqs = /* @__PURE__ */ once(connectToSqs);

const system = { clock: systemClock, random: systemRandom } as const;
const releases = () =>
  dynamoReleases(table('RELEASES_TABLE'), artefactsIn(bucket()), systemRandom.fingerprint);

/** A stage that sends no mail has no queue for it; then nothing waits, and sending fails. */
function queueNamed<Message>(name: Setting): Queue<Message> {
  const queue = once(() => sqsQueue<Message>(sqs(), setting(name)));
  return {
    send: (messages) => queue().send(messages),
    depth: async () => (optionalSetting(name) === undefined ? 0 : queue().depth()),
  };
}

/** What the respondent's form and JSON interface need. */
export function respondentPorts() {
  const fieldwork = table('FIELDWORK_TABLE');
  return {
    ...system,
    editions: dynamoEditions(fieldwork),
    invitations: dynamoInvitations(fieldwork),
    drafts: dynamoDrafts(fieldwork),
    responses: dynamoResponses(table('RESPONSES_TABLE')),
    library: s3Library(bucket()),
  } satisfies Partial<Ports>;
}

/** What the worker behind the stream of answers needs. */
export function aggregationPorts() {
  return {
    editions: dynamoEditions(table('FIELDWORK_TABLE')),
    responses: dynamoResponses(table('RESPONSES_TABLE')),
    blockSums: dynamoBlockSums(table('AGGREGATES_TABLE')),
    library: s3Library(bucket()),
  } satisfies Partial<Ports>;
}

/** What the municipality's pages need, beside the login: nothing that holds an answer. */
export function municipalityPorts() {
  const fieldwork = table('FIELDWORK_TABLE');
  return {
    ...system,
    editions: dynamoEditions(fieldwork),
    frame: dynamoFrame(fieldwork),
    blockSums: dynamoBlockSums(table('AGGREGATES_TABLE')),
    library: s3Library(bucket()),
    releases: releases(),
    reports: dynamoReports(table('RELEASES_TABLE')),
    shelf: s3ReportShelf(bucket()),
  } satisfies Partial<Ports>;
}

/** How a municipality's contacts log in, and where they come back to. */
export function municipalityLogin() {
  const publicOrigin = setting('PUBLIC_ORIGIN');
  const settings = {
    issuer: setting('OIDC_ISSUER'),
    clientId: setting('OIDC_CLIENT_ID'),
    municipalityClaim: setting('MUNICIPALITY_CLAIM'),
    publicOrigin,
  };
  return { identity: openIdProvider(settings, systemClock), publicOrigin };
}

/** What the front page needs: when editions open, close and give results. */
export function publicPorts() {
  return { ...system, editions: dynamoEditions(table('FIELDWORK_TABLE')) } satisfies Partial<Ports>;
}

/** What the drawing of reports needs, beside a browser. */
export function reportPorts() {
  return {
    ...system,
    library: s3Library(bucket()),
    releases: releases(),
    reports: dynamoReports(table('RELEASES_TABLE')),
    shelf: s3ReportShelf(bucket()),
  } satisfies Partial<Ports>;
}

/** What the sending of invitations needs. */
export function invitationPorts() {
  const fieldwork = table('FIELDWORK_TABLE');
  return {
    ...system,
    editions: dynamoEditions(fieldwork),
    frame: dynamoFrame(fieldwork),
    invitations: dynamoInvitations(fieldwork),
    mailer: mailer(),
    publicOrigin: setting('PUBLIC_ORIGIN'),
  };
}

/** SES, or a folder where one is given. */
function mailer(): Mailer {
  const outbox = optionalSetting('MAIL_OUTBOX');
  const from = setting('MAIL_FROM');
  return outbox === undefined ? sesMailer(connectToSes(), from) : folderMailer(outbox, from, system);
}

/** What an operator at the command line needs: everything but mail and browser. */
export function operatorPorts() {
  return {
    ...respondentPorts(),
    ...aggregationPorts(),
    ...municipalityPorts(),
    backgrounds: s3Backgrounds(bucket()),
    invitationQueue: queueNamed<InvitationOrder>('INVITATION_QUEUE_URL'),
    renderQueue: queueNamed<ReportOrder>('RENDER_QUEUE_URL'),
  } satisfies Partial<Ports>;
}

/** How a change in the table of responses names its block. */
export { blockOfChange };
