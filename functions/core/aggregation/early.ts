import type { EditionState } from '../edition/edition.ts';
import type { StoredResponse } from '../submission/response.ts';

/** Days after the opening in which an answer is early. */
const EARLY_DAYS = 14;

/**
 * The moment until which answers are early; undefined while an edition is not open.
 *
 * Counted from the opening and not from the closing, which may be moved: who was early stays early. Comparing
 * early with late respondents is a cheap look at those who did not answer (statistics note, section 10).
 */
export function earlyUntil(state: EditionState): string | undefined {
  if (state.status === 'draft') return undefined;
  return new Date(Date.parse(state.openedAt) + EARLY_DAYS * 24 * 60 * 60 * 1000).toISOString();
}

/** Whether the first submission of a response came early. One that was erased has none. */
export function isEarly({ receipts }: StoredResponse, until: string): boolean {
  const first = receipts[0]?.receivedAt;
  return first !== undefined && Date.parse(first) < Date.parse(until);
}
