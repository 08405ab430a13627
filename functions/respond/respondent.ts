import type { Edition } from '../core/edition/edition.ts';
import { acceptsAnswers } from '../core/edition/edition-state.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import type { Receipt, StoredResponse } from '../core/submission/response.ts';
import type { Invitation } from '../ports/fieldwork.ts';
import type { Ports } from '../ports.ts';

/** What answering needs from the world. */
export type RespondPorts = Pick<
  Ports,
  'clock' | 'random' | 'editions' | 'invitations' | 'drafts' | 'responses'
> & { readonly library: Pick<Ports['library'], 'questionnaire'> };

/** The unit behind a code, with what it is asked and what it has answered. */
export interface Respondent {
  readonly kind: 'respondent';
  readonly invitation: Invitation;
  readonly edition: Edition;
  readonly questionnaire: Questionnaire;
  /** Whether an answer sent now is taken. */
  readonly accepts: ReturnType<typeof acceptsAnswers>;
  readonly response: StoredResponse | undefined;
}

export type FoundRespondent =
  | Respondent
  | { readonly kind: 'unknown' }
  | ({ readonly kind: 'revoked' } & Pick<Respondent, 'invitation' | 'edition'>);

export class UnknownEditionError extends Error {
  override readonly name = 'UnknownEditionError';
}

/** 32 random bytes as base64url; anything else is not looked up. */
const CODE = /^[A-Za-z0-9_-]{43}$/;

/**
 * Finds the respondent whom a code lets in.
 *
 * @throws {UnknownEditionError} when the invitation is to an edition that is not there: a broken promise.
 */
export async function findRespondent(code: string, ports: RespondPorts): Promise<FoundRespondent> {
  if (!CODE.test(code)) return { kind: 'unknown' };
  const invitation = await ports.invitations.find(ports.random.fingerprint(code));
  if (invitation === undefined) return { kind: 'unknown' };
  const [edition, response] = await Promise.all([
    ports.editions.find(invitation.unit.edition),
    invitation.isRevoked ? undefined : ports.responses.find(invitation.block, invitation.responseId),
  ]);
  if (edition === undefined) {
    throw new UnknownEditionError(`There is no edition ${invitation.unit.edition}`);
  }
  if (invitation.isRevoked) return { kind: 'revoked', invitation, edition };
  const { id, version } = edition.plan.questionnaire;
  return {
    kind: 'respondent',
    invitation,
    edition,
    questionnaire: await ports.library.questionnaire(id, version),
    accepts: acceptsAnswers(edition, ports.clock.now().toISOString()),
    response,
  };
}

/** The newest receipt of a unit whose answers stand; undefined when there are none, or none any more. */
export function newestReceipt({ response }: Respondent): Receipt | undefined {
  return response?.answers === undefined ? undefined : response.receipts.at(-1);
}

/** The answers were there and were erased: the end of the matter. */
export function isErased({ response }: Respondent): boolean {
  return response !== undefined && response.answers === undefined;
}
