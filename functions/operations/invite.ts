import type { EditionState } from '../core/edition/edition.ts';
import { reportLanguages } from '../core/register/register.ts';
import type { FrameUnit, InvitationOrder } from '../ports/fieldwork.ts';
import type { Ports } from '../ports.ts';
import { unitKey } from './find-unit.ts';

/**
 * Which units to invite; all that have had no invitation when nothing is said. Units with a disposition never get
 * one.
 */
export interface InvitationChoice {
  readonly authority?: string | undefined;
  readonly unit?: string | undefined;
  /** So many units and no more, in the order of the frame. */
  readonly limit?: number | undefined;
  /** Also those that have had one: they get a new code, and the old one goes on working. */
  readonly again?: boolean | undefined;
}

export type Inviting =
  | { readonly kind: 'ordered'; readonly units: number }
  | { readonly kind: 'not-open'; readonly status: EditionState['status'] }
  | { readonly kind: 'unknown-unit' }
  | { readonly kind: 'unknown-edition' };

/** Orders that go out together, so that a run that is broken off has sent most of what it could. */
const BATCH = 500;

/**
 * Puts an order on the queue for each unit chosen. Running it twice sends no mail twice: an order says which
 * invitation it follows, and is void when a later one was sent.
 */
export async function invite(
  edition: string,
  choice: InvitationChoice,
  ports: Pick<Ports, 'editions' | 'frame' | 'library' | 'invitationQueue'>,
): Promise<Inviting> {
  const found = await ports.editions.find(edition);
  if (found === undefined) return { kind: 'unknown-edition' };
  if (found.state.status !== 'open') return { kind: 'not-open', status: found.state.status };
  const { authorities } = await ports.library.register(found.plan.register);
  const languages = new Map(authorities.map((authority) => [authority.code, reportLanguages(authority)[0]]));
  let ordered = 0;
  let isKnown = choice.unit === undefined;
  let batch: InvitationOrder[] = [];
  for await (const unit of ports.frame.units(edition, choice.authority)) {
    if (unit.id === choice.unit) isKnown = true;
    if (!isChosen(unit, choice)) continue;
    if (ordered + batch.length === choice.limit) break;
    const language = languages.get(unit.authority) ?? 'nb';
    batch.push({ unit: unitKey(edition, unit), language, after: unit.invitedAt });
    if (batch.length < BATCH) continue;
    await ports.invitationQueue.send(batch);
    ordered += batch.length;
    batch = [];
  }
  await ports.invitationQueue.send(batch);
  return isKnown ? { kind: 'ordered', units: ordered + batch.length } : { kind: 'unknown-unit' };
}

function isChosen(unit: FrameUnit, { unit: id, again }: InvitationChoice): boolean {
  if (unit.disposition !== undefined) return false;
  return (id === undefined || id === unit.id) && (again === true || unit.invitedAt === undefined);
}
