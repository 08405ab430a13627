import type { Edition } from './edition.ts';

export type Transition =
  | { readonly kind: 'changed'; readonly edition: Edition }
  | { readonly kind: 'refused'; readonly reason: 'already-open' | 'already-closed' | 'never-opened' };

/** Lets units answer. Once closed an edition stays closed: its figures are frozen and its links forgotten. */
export function openEdition(edition: Edition, now: string): Transition {
  const { plan, state } = edition;
  if (state.status === 'draft') return changed({ plan, state: { status: 'open', openedAt: now } });
  return refused(state.status === 'open' ? 'already-open' : 'already-closed');
}

/** Ends the fieldwork for good, before or after the planned minute. */
export function closeEdition(edition: Edition, now: string): Transition {
  const { plan, state } = edition;
  if (state.status === 'open') {
    return changed({ plan, state: { status: 'closed', openedAt: state.openedAt, closedAt: now } });
  }
  return refused(state.status === 'draft' ? 'never-opened' : 'already-closed');
}

/**
 * Whether an answer sent at `now` is taken: from the moment it was opened until the operator closes it or
 * the planned minute of closing comes, whichever is first.
 */
export function acceptsAnswers({ plan, state }: Edition, now: string): 'yes' | 'not-yet' | 'no-longer' {
  if (state.status === 'draft') return 'not-yet';
  if (state.status === 'closed') return 'no-longer';
  return Date.parse(now) < Date.parse(plan.closesAt) ? 'yes' : 'no-longer';
}

/** A new edition, not yet open. */
export function draftEdition(plan: Edition['plan']): Edition {
  return { plan, state: { status: 'draft' } };
}

function changed(edition: Edition): Transition {
  return { kind: 'changed', edition };
}

function refused(reason: Extract<Transition, { kind: 'refused' }>['reason']): Transition {
  return { kind: 'refused', reason };
}
