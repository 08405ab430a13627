import * as z from 'zod';
import type { Pattern, ReleaseTable } from './table.ts';

const state = z.enum(['shown', 'withheld', 'kept']);
const figureState = z.enum(['shown', 'few', 'nearly-all', 'withheld', 'kept']);
const classesState = z.union([z.array(z.array(z.string())), z.enum(['withheld', 'kept'])]);
const byId = <T extends z.ZodType>(of: T) => z.record(z.string(), of);

/**
 * What must be remembered of a release, and is never told: it says why figures are withheld, and which cells have
 * changed since.
 */
export const BackgroundSchema = z.strictObject({
  schema: z.literal('innovasjonsbarometer/release-background/1'),
  releaseId: z.string(),
  /** The weighting groups of system W, frozen with the edition's first release. */
  groups: byId(z.string()),
  /** Sum of the revisions of the responses of each cell, by authority#sector. */
  revisions: byId(z.int()),
  pattern: z.strictObject({
    participation: byId(state),
    figures: byId(byId(figureState)),
    classes: byId(byId(classesState)),
  }),
  /** How many figures are withheld, by reason. */
  reasons: z.strictObject({
    /** Nobody, or too few, answered. */
    tooFew: z.int(),
    /** Shown, it would give others away, in this release or together with an earlier one. */
    protectsOthers: z.int(),
    /** Too few answers have changed since the figure was last shown. */
    kept: z.int(),
  }),
});
export type Background = Readonly<z.infer<typeof BackgroundSchema>>;

/** The background of a release that was made from this table with this pattern. */
export function backgroundOf(
  releaseId: string,
  table: ReleaseTable,
  pattern: Pattern,
  groups: Background['groups'],
  limits: { readonly minBase: number; readonly minBaseSensitive: number },
): Background {
  return {
    schema: 'innovasjonsbarometer/release-background/1',
    releaseId,
    groups,
    revisions: Object.fromEntries(
      table.cells.map(({ authority, sector, revisions }) => [`${authority}#${sector}`, revisions]),
    ),
    pattern: {
      participation: Object.fromEntries(pattern.participation),
      figures: nested(pattern.figures),
      classes: Object.fromEntries(
        [...pattern.classes].map(([id, of]) => [
          id,
          Object.fromEntries(
            [...of].map(([question, to]) => [
              question,
              typeof to === 'string' ? to : to.map((options) => [...options]),
            ]),
          ),
        ]),
      ),
    },
    reasons: reasonsOf(table, pattern, limits),
  };
}

/** What protects a later release of the same edition. */
export function earlierRelease({ releaseId, revisions, pattern }: Background) {
  return {
    releaseId,
    revisions: new Map(Object.entries(revisions)),
    pattern: {
      participation: new Map(Object.entries(pattern.participation)),
      figures: new Map(Object.entries(pattern.figures).map(([id, of]) => [id, new Map(Object.entries(of))])),
      classes: new Map(Object.entries(pattern.classes).map(([id, of]) => [id, new Map(Object.entries(of))])),
    } satisfies Pattern,
  };
}

function reasonsOf(
  { cells, domains, statistics }: ReleaseTable,
  { figures }: Pattern,
  { minBase, minBaseSensitive }: { readonly minBase: number; readonly minBaseSensitive: number },
): Background['reasons'] {
  const reasons = { tooFew: 0, protectsOthers: 0, kept: 0 };
  for (const domain of domains) {
    for (const { id, isSensitive } of statistics) {
      const state = figures.get(domain.id)?.get(id);
      if (state === 'kept') reasons.kept++;
      if (state !== 'withheld') continue;
      const base = domain.cells.reduce((sum, cell) => sum + (cells[cell]?.moments.get(id)?.base ?? 0), 0);
      if (base < (isSensitive ? minBaseSensitive : minBase)) reasons.tooFew++;
      else reasons.protectsOthers++;
    }
  }
  return reasons;
}

function nested<T>(of: ReadonlyMap<string, ReadonlyMap<string, T>>): Record<string, Record<string, T>> {
  return Object.fromEntries([...of].map(([id, inner]) => [id, Object.fromEntries(inner)]));
}
