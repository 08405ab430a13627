import * as z from 'zod';
import { TextSchema } from '../language.ts';
import { DomainSchema } from './domain.ts';

/** A frozen result's place among those of its edition. A correction names what it replaces and says what changed. */
export const PublicationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('preliminary') }),
  z.strictObject({ kind: z.literal('final') }),
  z.strictObject({ kind: z.literal('correction'), replaces: z.string(), changes: TextSchema }),
]);
export type Publication = Readonly<z.infer<typeof PublicationSchema>>;

/** The parameters of the method, as docs/method.md names them. */
export const MethodSchema = z.strictObject({
  version: z.literal('2'),
  weighting: z.enum(['groups', 'raking']),
  fewestInGroup: z.int(),
  largestWeight: z.number(),
  fewestInOwnGroup: z.int(),
  intervalLevel: z.number(),
  falseDiscoveryRate: z.number(),
  /** Least difference that is called one: of shares (0.1 is ten points), on a scale, of an index. */
  leastDifference: z.strictObject({ share: z.number(), scale: z.number(), index: z.number() }),
  minBase: z.int(),
  minBaseSensitive: z.int(),
  minCategory: z.int(),
  freeBase: z.int(),
});
export type Method = Readonly<z.infer<typeof MethodSchema>>;

/** AAPOR's second response rate of a part of the frame, in whole percent, with the units it is of. */
export const RateSchema = z.strictObject({
  domain: z.string(),
  units: z.int().min(0),
  /** Whole percent; undefined where it may not be told. */
  percent: z.int().min(0).max(100).optional(),
});

/** How good the release is, for those who judge it. */
export const QualitySchema = z.strictObject({
  /** Kish's design effect of the weights; above 1.5 groups are too fine. */
  designEffect: z.number(),
  smallestWeight: z.number(),
  largestWeight: z.number(),
  weightingGroups: z.int(),
  /** Kind and sector of units that nobody stands for; they are outside the population. */
  notCovered: z.array(z.string()),
  coveredUnits: z.int(),
  units: z.int(),
  rates: z.array(RateSchema),
  /** Largest difference between those who answered early and late, over the headline indicators, in points. */
  earlyLate: z.number().optional(),
});
export type Quality = Readonly<z.infer<typeof QualitySchema>>;

/** How much was withheld. Reasons stay inside. */
export const WithheldSchema = z.strictObject({
  domains: z.int(),
  figures: z.int(),
  bands: z.int(),
});

/** Name and version of the schema. */
export const RELEASE_SCHEMA = 'innovasjonsbarometer/release/2';

export const ReleaseSchema = z.strictObject({
  schema: z.literal(RELEASE_SCHEMA),
  publication: PublicationSchema,
  edition: z.strictObject({
    id: z.string(),
    title: TextSchema,
    closedAt: z.string(),
    instrument: z.strictObject({ id: z.string(), unit: z.enum(['unit', 'organisation']) }),
  }),
  questionnaire: z.strictObject({ id: z.string(), version: z.string() }),
  /** Version of the register. */
  register: z.string(),
  /** Made-up data; said wherever a figure is shown. */
  synthetic: z.boolean(),
  codeVersion: z.string(),
  method: MethodSchema,
  /** SHA-256 of the sums and frame counts that the figures were computed from. */
  input: z.string(),
  quality: QualitySchema,
  withheld: WithheldSchema,
  /** In order of id. */
  domains: z.array(DomainSchema),
});
/** The frozen result of an edition's instrument: the only place where figures exist. */
export type Release = Readonly<z.infer<typeof ReleaseSchema>>;

export type { Domain, Figure } from './domain.ts';
