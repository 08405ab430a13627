import { type EditionPlan, EditionPlanSchema } from '../core/edition/edition.ts';
import type { Ports } from '../ports.ts';

/** ISO 8601 with offset. */
export interface NewDates {
  readonly closesAt?: string | undefined;
  readonly releaseAt?: string | undefined;
}

export type Rescheduling =
  | { readonly kind: 'rescheduled'; readonly plan: EditionPlan }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] }
  /** What has been seen cannot be unseen. */
  | { readonly kind: 'already-released' }
  | { readonly kind: 'unknown-edition' };

/**
 * Moves the last minute of answering, or the minute of release: respondents get more time, or a release
 * waits. All else in a plan stays as it was when the edition opened. Once an edition is closed its planned
 * last minute is the real one, so that a release may come as soon as it is made.
 */
export async function rescheduleEdition(
  id: string,
  dates: NewDates,
  { editions, clock }: Pick<Ports, 'editions' | 'clock'>,
): Promise<Rescheduling> {
  const edition = await editions.find(id);
  if (edition === undefined) return { kind: 'unknown-edition' };
  const { plan, state } = edition;
  if (clock.now().getTime() >= Date.parse(plan.releaseAt) && state.status === 'closed') {
    return { kind: 'already-released' };
  }
  const closesAt = state.status === 'closed' ? state.closedAt : (dates.closesAt ?? plan.closesAt);
  const wanted = { ...plan, closesAt, releaseAt: dates.releaseAt ?? plan.releaseAt };
  const parsed = EditionPlanSchema.safeParse(wanted);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.map(String).join('.')}: ${message}`,
    );
    return { kind: 'invalid', problems };
  }
  await editions.put({ plan: parsed.data, state });
  return { kind: 'rescheduled', plan: parsed.data };
}
