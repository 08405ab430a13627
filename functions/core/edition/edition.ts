import * as z from 'zod';
import { LanguageSchema, TextSchema } from '../language.ts';
import { IdSchema } from '../questionnaire/questionnaire.ts';

/** "2026", "2026-pilot". Part of keys and addresses, therefore lower case letters, digits and hyphens. */
export const EditionIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,19}$/);

/** A moment with its offset, so that a file means the same minute wherever it is read. */
export const InstantSchema = z.iso.datetime({ offset: true });

/** A part of the services whose units are asked. `kinds`: which authorities have such units. */
export const SectorSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  kinds: z.array(z.enum(['municipality', 'county'])).min(1),
});
export type Sector = Readonly<z.infer<typeof SectorSchema>>;

/** What respondents were promised about small numbers. */
export const ThresholdsSchema = z.strictObject({
  /** No figure is shown for fewer respondents than this. */
  minBase: z.int().min(3),
  /** A count is shown only when this many, or more, are on either side of it. */
  minCategory: z.int().min(1),
});
export type Thresholds = Readonly<z.infer<typeof ThresholdsSchema>>;

/** One round of the survey as planned, the same for everybody. Once it is open, dates alone may be moved. */
export const EditionPlanSchema = z
  .strictObject({
    id: EditionIdSchema,
    title: TextSchema,
    languages: z.array(LanguageSchema).min(1),
    timeZone: z.literal('Europe/Oslo'),
    opensAt: InstantSchema,
    closesAt: InstantSchema,
    /** Nothing of the results is seen by anybody before this minute. */
    releaseAt: InstantSchema,
    questionnaire: z.strictObject({ id: IdSchema, version: z.string().min(1) }),
    /** Version of the register that the frame is checked against. */
    register: z.string().min(1),
    sectors: z.array(SectorSchema).min(1),
    thresholds: ThresholdsSchema,
    /** Confidence level of intervals, 0.95 for 95 %. */
    intervalLevel: z.number().gt(0.5).lt(1),
    contact: z.strictObject({ name: z.string().min(1), email: z.email() }),
    /** Made-up units and answers: said wherever a figure is shown. */
    synthetic: z.boolean(),
    /** After this day (local date) answers and addresses are deleted. */
    forgetAfter: z.iso.date(),
  })
  .refine((plan) => isBefore(plan.opensAt, plan.closesAt), {
    path: ['closesAt'],
    error: 'closes before it opens',
  })
  .refine((plan) => isBefore(plan.closesAt, plan.releaseAt), {
    path: ['releaseAt'],
    error: 'is released before it closes',
  })
  .refine((plan) => isBefore(plan.releaseAt, plan.forgetAfter), {
    path: ['forgetAfter'],
    error: 'is forgotten before it is released',
  })
  .refine((plan) => new Set(plan.sectors.map((sector) => sector.id)).size === plan.sectors.length, {
    path: ['sectors'],
    error: 'has a sector twice',
  });
export type EditionPlan = Readonly<z.infer<typeof EditionPlanSchema>>;

/** Where a round stands. Kept apart from the plan, which is a file. */
export const EditionStateSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('draft') }),
  z.strictObject({ status: z.literal('open'), openedAt: InstantSchema }),
  z.strictObject({ status: z.literal('closed'), openedAt: InstantSchema, closedAt: InstantSchema }),
]);
export type EditionState = Readonly<z.infer<typeof EditionStateSchema>>;

export const EditionSchema = z.strictObject({ plan: EditionPlanSchema, state: EditionStateSchema });
export type Edition = Readonly<z.infer<typeof EditionSchema>>;

/** The sector with this id, or undefined. */
export function findSector(plan: EditionPlan, id: string): Sector | undefined {
  return plan.sectors.find((sector) => sector.id === id);
}

function isBefore(one: string, other: string): boolean {
  return Date.parse(one) < Date.parse(other);
}
