import { wireFromAnswers } from '../core/answers/form-fields.ts';
import type { Language } from '../core/language.ts';
import type { Draft } from '../ports/fieldwork.ts';
import { newestReceipt, type Respondent, type RespondPorts } from './respondent.ts';

/** What the unit has typed and not sent. A draft left behind by a sending that was cut short is none. */
export async function unsentDraft(respondent: Respondent, ports: RespondPorts): Promise<Draft | undefined> {
  const draft = await ports.drafts.find(respondent.invitation.unit);
  return draft === undefined || wasSent(draft, respondent) ? undefined : draft;
}

/** An empty draft for a unit that has none; with the id its submission will have, before anything is sent. */
export function beginDraft(respondent: Respondent, language: Language, ports: RespondPorts): Promise<Draft> {
  return begin(respondent, { submissionId: ports.random.id(), language, answers: {} }, ports);
}

/** A draft of the answers that stand, to replace them. One that is under way already goes on. */
export function beginCorrection(
  respondent: Respondent,
  language: Language,
  ports: RespondPorts,
): Promise<Draft> {
  const answers = wireFromAnswers(respondent.response?.answers ?? {});
  const replaces = newestReceipt(respondent)?.submissionId;
  return begin(respondent, { submissionId: ports.random.id(), replaces, language, answers }, ports);
}

/** The same answers under a new id, to replace what was received while they were being typed. */
export async function turnIntoCorrection(
  draft: Draft,
  replaces: string,
  respondent: Respondent,
  ports: RespondPorts,
): Promise<Draft> {
  await ports.drafts.clear(respondent.invitation.unit);
  return begin(respondent, { ...draft, submissionId: ports.random.id(), replaces }, ports);
}

async function begin(respondent: Respondent, draft: Draft, ports: RespondPorts): Promise<Draft> {
  const { unit } = respondent.invitation;
  const begun = await ports.drafts.begin(unit, draft);
  if (!wasSent(begun, respondent)) return begun;
  await ports.drafts.clear(unit);
  return ports.drafts.begin(unit, draft);
}

function wasSent(draft: Draft, { response }: Respondent): boolean {
  return response?.receipts.some(({ submissionId }) => submissionId === draft.submissionId) ?? false;
}
