import * as z from 'zod';

const fraction = z.number().min(0).max(1);

/** How sure a shown figure is, by the half-width of its interval: 5, 10, 20 points and more (or their like). */
export const GradeSchema = z.enum(['good', 'fair', 'weak', 'too-uncertain']);
export type Grade = z.infer<typeof GradeSchema>;

/**
 * A share that may be shown, or why not. What is withheld has no number in its type, and the reason is not
 * told: "one answered otherwise" would be an answer about somebody.
 *
 * - `shown`: `share` and the interval `low`–`high` are fractions with four decimals; `base` counts the
 *   respondents the share is of. `asOf` is the release an older figure was kept from.
 * - `few` and `nearly-all`: the count lies within `atMost` of none, or of all, of the base.
 * - `withheld`: too few, none, or shown it would give others away.
 */
export const FigureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('shown'),
    share: fraction,
    low: fraction,
    high: fraction,
    base: z.int().min(1),
    grade: GradeSchema,
    asOf: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('few'), atMost: z.int().min(0), base: z.int().min(1) }),
  z.strictObject({ kind: z.literal('nearly-all'), atMost: z.int().min(0), base: z.int().min(1) }),
  z.strictObject({ kind: z.literal('withheld') }),
]);
export type Figure = Readonly<z.infer<typeof FigureSchema>>;

/** A mean on a measure's scale (or an index in points), with three decimals. */
export const MeanFigureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('shown'),
    mean: z.number(),
    low: z.number(),
    high: z.number(),
    base: z.int().min(1),
    grade: GradeSchema,
    asOf: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('withheld') }),
]);
export type MeanFigure = Readonly<z.infer<typeof MeanFigureSchema>>;

/** The answers to one question, or one item of a battery, by class: options pooled until each class may be told. */
export const DistributionFigureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('shown'),
    base: z.int().min(1),
    classes: z.array(z.strictObject({ options: z.array(z.string()).min(1), share: fraction })),
    /** Share of "don't know" among those who answered at all; undefined where it may not be told. */
    dontKnow: fraction.optional(),
  }),
  z.strictObject({ kind: z.literal('withheld') }),
]);
export type DistributionFigure = Readonly<z.infer<typeof DistributionFigureSchema>>;

/**
 * An authority's figure against the rest of a benchmark, the authority taken out.
 *
 * `verdict` is `higher` or `lower` only where the test holds inside the report's false discovery rate and the
 * difference is one that matters; only the primary benchmark is tested so.
 */
export const ComparisonSchema = z.strictObject({
  /** Domain id of the benchmark. */
  benchmark: z.string(),
  isPrimary: z.boolean(),
  /** Share or mean of the rest. */
  rest: z.number(),
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  verdict: z.enum(['higher', 'lower', 'not-clear']),
});
export type Comparison = Readonly<z.infer<typeof ComparisonSchema>>;

/** Where an authority stands in a set, as far as can be said; never a single rank. */
export const PositionSchema = z.strictObject({
  /** Domain id of the set. */
  among: z.string(),
  best: z.int().min(1),
  worst: z.int().min(1),
  of: z.int().min(2),
  quarter: z.enum(['top', 'bottom', 'not-determined']),
});
export type Position = Readonly<z.infer<typeof PositionSchema>>;

/** A figure of an earlier edition on today's map, and the test of the change since; or a break in the series. */
export const TrendPointSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('compared'),
    edition: z.string(),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    change: z.number(),
    changeLow: z.number(),
    changeHigh: z.number(),
    verdict: z.enum(['higher', 'lower', 'not-clear']),
  }),
  z.strictObject({
    kind: z.literal('break'),
    edition: z.string(),
    reason: z.enum(['question-changed', 'map-changed', 'not-covered', 'withheld']),
  }),
]);
export type TrendPoint = Readonly<z.infer<typeof TrendPointSchema>>;

/** How many units there are and how many answered, as far as that may be known. */
export const ParticipationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shown'), units: z.int().min(0), respondents: z.int().min(0) }),
  z.strictObject({ kind: z.literal('withheld'), units: z.int().min(0) }),
]);
export type Participation = Readonly<z.infer<typeof ParticipationSchema>>;

/** Names of the partitions of the frame that figures are given for. */
export const DOMAIN_KINDS = [
  'everybody',
  'country',
  'county-authorities',
  'county',
  'kostra-group',
  'size',
  'centrality',
  'sector',
  'authority',
] as const;

/**
 * Units that figures are given for.
 *
 * `id`: `everybody`, `country` (all municipalities), `counties` (all county authorities), `county-46`,
 * `group-EKG07`, `size-1` … , `centrality-1` … (municipalities), `sector-health` (of all), or an authority's code.
 * Statistics are by id: indicators in `figures`, measures and indices in `means`, questions (with a dot and the
 * item for a battery) in `distributions`. What is not there was not asked of anybody.
 */
export const DomainSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(DOMAIN_KINDS),
  participation: ParticipationSchema,
  figures: z.record(z.string(), FigureSchema),
  means: z.record(z.string(), MeanFigureSchema),
  distributions: z.record(z.string(), DistributionFigureSchema),
  /** Of authorities: against each benchmark, primary first, by indicator or measure. */
  comparisons: z.record(z.string(), z.array(ComparisonSchema)),
  /** Of authorities, for headline indicators, among its primary benchmark. */
  positions: z.record(z.string(), PositionSchema),
  trend: z.record(z.string(), z.array(TrendPointSchema)),
});
export type Domain = Readonly<z.infer<typeof DomainSchema>>;
