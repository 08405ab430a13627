import type { Edition } from '../edition/edition.ts';

/**
 * Whether anything of an edition's results may be seen at `now`: from its minute of release on, to the
 * millisecond. Asked on every request; nothing that waits for the minute is kept anywhere.
 */
export function isReleased({ plan }: Edition, now: Date): boolean {
  return now.getTime() >= Date.parse(plan.releaseAt);
}
