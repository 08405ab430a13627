import type { Edition, EditionState } from '../core/edition/edition.ts';
import {
  closeEdition as close,
  openEdition as open,
  type Transition,
} from '../core/edition/edition-state.ts';
import type { Ports } from '../ports.ts';

type Refusal = Extract<Transition, { readonly kind: 'refused' }>['reason'] | 'no-units';
type Change =
  | Exclude<Transition, { kind: 'refused' }>
  | { readonly kind: 'refused'; readonly reason: Refusal };

export type StateChange =
  | { readonly kind: 'changed'; readonly state: EditionState }
  | { readonly kind: 'refused'; readonly reason: Refusal | 'changed-meanwhile' }
  | { readonly kind: 'unknown-edition' };

/** Lets the units of an edition answer. Without a frame there is nobody to ask, so it stays a draft. */
export async function openEdition(
  id: string,
  ports: Pick<Ports, 'editions' | 'frame' | 'clock'>,
): Promise<StateChange> {
  const change = async (edition: Edition, now: string) => {
    const result = open(edition, now);
    if (result.kind === 'refused') return result;
    const hasUnits = (await ports.frame.counts(id)).some(({ units }) => units > 0);
    return hasUnits ? result : ({ kind: 'refused', reason: 'no-units' } as const);
  };
  return changeState(id, change, ports);
}

/** Ends the fieldwork of an edition for good. The release is made from what is stored then. */
export function closeEdition(id: string, ports: Pick<Ports, 'editions' | 'clock'>): Promise<StateChange> {
  return changeState(id, async (edition, now) => close(edition, now), ports);
}

async function changeState(
  id: string,
  transition: (edition: Edition, now: string) => Promise<Change>,
  { editions, clock }: Pick<Ports, 'editions' | 'clock'>,
): Promise<StateChange> {
  const edition = await editions.find(id);
  if (edition === undefined) return { kind: 'unknown-edition' };
  const result = await transition(edition, clock.now().toISOString());
  if (result.kind === 'refused') return result;
  const { state } = result.edition;
  const outcome = await editions.setState(id, edition.state.status, state);
  return outcome === 'done' ? { kind: 'changed', state } : { kind: 'refused', reason: outcome };
}
