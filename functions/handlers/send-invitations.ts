import * as z from 'zod';
import { invitationMail } from '../../templates/mail/invitation-mail.tsx';
import { acceptsAnswers } from '../core/edition/edition-state.ts';
import { LanguageSchema } from '../core/language.ts';
import { queueFunction } from '../events/queue-function.ts';
import { invitationPorts } from '../live.ts';
import { log } from '../log.ts';
import type { FrameUnit, InvitationOrder } from '../ports/fieldwork.ts';
import type { Ports } from '../ports.ts';

type Needs = Pick<Ports, 'clock' | 'random' | 'editions' | 'frame' | 'invitations' | 'mailer'> & {
  /** Origin of the site: https://innovasjonsbarometer.example */
  readonly publicOrigin: string;
};

export const InvitationOrderSchema: z.ZodType<InvitationOrder> = z.strictObject({
  unit: z.strictObject({
    edition: z.string().min(1),
    authority: z.string().min(1),
    sector: z.string().min(1),
    unit: z.string().min(1),
  }),
  language: LanguageSchema,
  after: z.iso.datetime().optional(),
});

export type InvitationOutcome = 'sent' | 'edition-not-open' | 'unknown-unit' | 'overtaken';

/**
 * Makes a code for one unit and mails it. Of the code we keep a fingerprint alone.
 *
 * Noted, stored, mailed, marked, in this order: a mail never has a link that does not work, and an order that
 * comes again after its mail was sent is overtaken by it. Should marking fail, the unit gets a second mail with
 * a second code; both work.
 */
export async function sendInvitation(order: InvitationOrder, ports: Needs): Promise<InvitationOutcome> {
  const outcome = await attempt(order, ports);
  const { edition, authority } = order.unit;
  if (outcome === 'sent') log.info('invitation.sent', { edition, authority });
  else log.warn('invitation.dropped', { edition, authority, reason: outcome });
  return outcome;
}

async function attempt(
  { unit: key, language, after }: InvitationOrder,
  ports: Needs,
): Promise<InvitationOutcome> {
  const { clock, random, editions, frame, invitations, mailer } = ports;
  const edition = await editions.find(key.edition);
  if (edition === undefined || acceptsAnswers(edition, clock.now().toISOString()) !== 'yes') {
    return 'edition-not-open';
  }
  const unit = await frame.find(key);
  if (unit === undefined) return 'unknown-unit';
  if (unit.invitedAt !== after) return 'overtaken';

  const code = random.code();
  const fingerprint = random.fingerprint(code);
  if ((await frame.noteInvitation(key, fingerprint)) === 'unknown-unit') return 'unknown-unit';
  await invitations.create(fingerprint, invitationOf(key.edition, unit));
  const link = `${ports.publicOrigin}/s/${code}`;
  const mail = invitationMail({ plan: edition.plan, unitName: unit.name, language, link });
  await mailer.send({ ...mail, to: unit.email });
  await frame.markInvited(key, clock.now());
  return 'sent';
}

function invitationOf(edition: string, { id, name, authority, sector, bucket, responseId }: FrameUnit) {
  return {
    unit: { edition, authority, sector, unit: id },
    unitName: name,
    block: { edition, authority, sector, bucket },
    responseId,
    isRevoked: false,
  };
}

export const handler = queueFunction<InvitationOrder, Needs>(
  InvitationOrderSchema,
  sendInvitation,
  invitationPorts,
);
