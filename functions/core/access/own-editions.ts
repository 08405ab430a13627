import type { EditionPlan } from '../edition/edition.ts';

/**
 * Whether an authority gets figures of its own from an edition: only where several of its units are asked. What
 * one person answers for a whole municipality is told of groups alone, and never beside figures of units.
 */
export function hasOwnFigures({ instrument }: Pick<EditionPlan, 'instrument'>): boolean {
  return instrument.unit === 'unit';
}
