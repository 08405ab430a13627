import type { FrameUnit } from '../ports/fieldwork.ts';
import type { Ports } from '../ports.ts';
import { blocksOfEdition } from './blocks-of-edition.ts';
import { unitKey } from './find-unit.ts';
import { inParallel } from './in-parallel.ts';

export type Forgetting =
  | { readonly kind: 'forgotten'; readonly units: number; readonly blocks: number }
  | { readonly kind: 'not-closed' }
  /** Answers are kept until the day that respondents were told; `after` is the last one. */
  | { readonly kind: 'too-early'; readonly after: string }
  | { readonly kind: 'unknown-edition' };

type Needs = Pick<
  Ports,
  'editions' | 'frame' | 'invitations' | 'drafts' | 'responses' | 'blockSums' | 'clock'
>;

const AT_A_TIME = 16;

/**
 * Deletes who was asked: units with their addresses, invitations, drafts and the link from a unit to its
 * answers. With `answers`, the answers too, after the day that respondents were told. Sums, frame counts and
 * releases stay; so an edition that is forgotten cannot be rebuilt.
 *
 * A run that was broken off is finished by the next: units are deleted last.
 */
export async function forgetEdition(id: string, answers: boolean, ports: Needs): Promise<Forgetting> {
  const edition = await ports.editions.find(id);
  if (edition === undefined) return { kind: 'unknown-edition' };
  if (edition.state.status !== 'closed') return { kind: 'not-closed' };
  const { forgetAfter } = edition.plan;
  if (answers && localDay(ports.clock.now()) <= forgetAfter) return { kind: 'too-early', after: forgetAfter };

  const blocks = answers ? await blocksOfEdition(id, ports) : [];
  await inParallel(blocks, AT_A_TIME, ports.responses.forget);
  const units: FrameUnit[] = [];
  for await (const unit of ports.frame.units(id)) units.push(unit);
  await inParallel(units, AT_A_TIME, async (unit) => {
    await Promise.all((unit.invitations ?? []).map(ports.invitations.forget));
    await ports.drafts.clear(unitKey(id, unit));
  });
  await ports.frame.forget(id);
  return { kind: 'forgotten', units: units.length, blocks: blocks.length };
}

/** The day in Oslo, as `2027-08-31`. */
function localDay(time: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(time);
}
