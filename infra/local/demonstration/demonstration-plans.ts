import type { EditionPlan } from '../../../functions/core/edition/edition.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * The plan of an edition with its dates moved, so that it closes so many days from `now`. Everything else is
 * as in its file; the order of the dates and the times between them too.
 */
export function movedPlan(plan: EditionPlan, now: Date, closesInDays: number): EditionPlan {
  const shift = Math.ceil((now.getTime() - Date.parse(plan.closesAt)) / DAY + closesInDays) * DAY;
  const move = (instant: string) => new Date(Date.parse(instant) + shift).toISOString();
  return {
    ...plan,
    synthetic: true,
    opensAt: move(plan.opensAt),
    closesAt: move(plan.closesAt),
    releaseAt: move(plan.releaseAt),
    forgetAfter: move(`${plan.forgetAfter}T00:00:00Z`).slice(0, 10),
  };
}

/** A trial round of the same survey, open for a month, in which whoever tries this can answer. */
export function trialPlan(plan: EditionPlan, now: Date): EditionPlan {
  const moved = movedPlan(plan, now, 30);
  return {
    ...moved,
    id: `${plan.id}-trial`,
    // Listed after the edition itself, which opened later.
    opensAt: new Date(now.getTime() - 60 * DAY).toISOString(),
    title: {
      nb: `${plan.title.nb}: prøverunde`,
      nn: `${plan.title.nn}: prøverunde`,
      en: `${plan.title.en}: trial round`,
    },
  };
}
