import type { Edition } from '../edition/edition.ts';
import { acceptsAnswers } from '../edition/edition-state.ts';
import { isReleased } from './release-gate.ts';

/** How far an edition has come, as everybody may know. */
export type EditionStage = 'planned' | 'open' | 'in-preparation' | 'released';

/** The stage at `now`. `in-preparation` lasts from the last answer to the minute of release. */
export function stageOf(edition: Edition, now: Date): EditionStage {
  if (edition.state.status === 'draft') return 'planned';
  if (isReleased(edition, now)) return 'released';
  return acceptsAnswers(edition, now.toISOString()) === 'yes' ? 'open' : 'in-preparation';
}

/** Newest first, by the minute they open. */
export function newestFirst(editions: readonly Edition[]): readonly Edition[] {
  return editions.toSorted((a, b) => Date.parse(b.plan.opensAt) - Date.parse(a.plan.opensAt));
}
