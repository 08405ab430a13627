import * as z from 'zod';
import { LanguageSchema, TextSchema } from '../language.ts';
import { IdSchema } from '../questionnaire/id.ts';

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
export const ThresholdsSchema = z
  .strictObject({
    /** No figure is shown for fewer respondents than this. */
    minBase: z.int().min(3).default(5),
    /** The same for questions that judge superiors, politicians or employees. */
    minBaseSensitive: z.int().min(3).default(10),
    /** A count is shown only when this many, or more, are on either side of it. */
    minCategory: z.int().min(1).default(3),
    /** From this base on, a class that nobody chose may be told. */
    freeBase: z.int().min(10).default(50),
  })
  .refine(({ minBase, minBaseSensitive }) => minBase <= minBaseSensitive, {
    path: ['minBaseSensitive'],
    error: 'is smaller than minBase',
  });

/** Which form is fielded, and what one answer is of: a unit, or a whole municipality or county authority. */
export const InstrumentSchema = z.strictObject({
  id: IdSchema.default('unit-leader'),
  unit: z.enum(['unit', 'organisation']).default('unit'),
});
export type Instrument = Readonly<z.infer<typeof InstrumentSchema>>;
/** Whom an instrument asks: leaders of units, or chief executives for the whole organisation. */
export type Audience = Instrument['unit'];

/** The choices of the method that an edition makes; docs/method.md says what each decides. */
export const EstimationSchema = z.strictObject({
  weighting: z.enum(['groups', 'raking']).default('groups'),
  /** Fewest respondents of a weighting group. */
  fewestInGroup: z.int().min(2).default(20),
  /** Largest weight of a group, relative to that of its sector. */
  largestWeight: z.number().min(1).default(2.5),
  /** Fewest respondents of a weighting group inside one authority. */
  fewestInOwnGroup: z.int().min(2).default(5),
  falseDiscoveryRate: z.number().gt(0).lt(1).default(0.05),
  /** Smallest difference that is called one: 0.1 is ten points of a share. */
  leastDifference: z
    .strictObject({
      share: z.number().min(0).max(1).default(0.1),
      scale: z.number().min(0).default(0.5),
      index: z.number().min(0).default(5),
    })
    .prefault({}),
});

/** One round of the survey as planned, the same for everybody. Once it is open, dates alone may be moved. */
export const EditionPlanSchema = z
  .strictObject({
    id: EditionIdSchema,
    /** What the editions of several instruments in one year have in common: "2026". */
    round: EditionIdSchema.optional(),
    instrument: InstrumentSchema.prefault({}),
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
    thresholds: ThresholdsSchema.prefault({}),
    method: EstimationSchema.prefault({}),
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
