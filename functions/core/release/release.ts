import * as z from 'zod';
import { TextSchema } from '../language.ts';

/**
 * A share that may be shown, or why not. What is withheld has no number in its type, and the reason is not
 * told: "one answered otherwise" would be an answer about somebody.
 *
 * - `shown`: `share` and the interval `low`–`high` are fractions from 0 to 1 with four decimals; `base` counts
 *   the respondents the share is of.
 * - `few` and `nearly-all`: the count lies within `atMost` of none, or of all, of the base.
 * - `withheld`: too few, or shown it would give others away. `no-answers`: nobody was asked, or nobody answered.
 */
export const FigureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('shown'),
    share: z.number().min(0).max(1),
    low: z.number().min(0).max(1),
    high: z.number().min(0).max(1),
    base: z.int().min(1),
  }),
  z.strictObject({ kind: z.literal('few'), atMost: z.int().min(0), base: z.int().min(1) }),
  z.strictObject({ kind: z.literal('nearly-all'), atMost: z.int().min(0), base: z.int().min(1) }),
  z.strictObject({ kind: z.literal('withheld') }),
  z.strictObject({ kind: z.literal('no-answers') }),
]);
export type Figure = Readonly<z.infer<typeof FigureSchema>>;

/** How many units there are and how many answered, as far as that may be known. */
export const ParticipationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shown'), units: z.int().min(0), respondents: z.int().min(0) }),
  z.strictObject({ kind: z.literal('withheld'), units: z.int().min(0) }),
]);
export type Participation = Readonly<z.infer<typeof ParticipationSchema>>;

/**
 * Units that figures are given for: an authority's own, or those of a group that it is compared with.
 *
 * `id` is `country`, `counties` (all county authorities), `county-46`, `group-EKG07`, or an authority's code.
 * The bases of groups are rounded to ten, so that no authority's base is their difference.
 */
export const DomainSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['country', 'county-authorities', 'county', 'kostra-group', 'authority']),
  participation: ParticipationSchema,
  /** By indicator id. */
  figures: z.record(z.string(), FigureSchema),
});
export type Domain = Readonly<z.infer<typeof DomainSchema>>;

export const ReleaseSchema = z.strictObject({
  schema: z.literal('innovasjonsbarometer/release/1'),
  edition: z.strictObject({ id: z.string(), title: TextSchema, closedAt: z.string() }),
  questionnaire: z.strictObject({ id: z.string(), version: z.string() }),
  /** Version of the register. */
  register: z.string(),
  /** Made-up data; said wherever a figure is shown. */
  synthetic: z.boolean(),
  codeVersion: z.string(),
  method: z.strictObject({
    name: z.string(),
    intervalLevel: z.number(),
    minBase: z.int(),
    minCategory: z.int(),
  }),
  /** SHA-256 of the sums and frame counts that the figures were computed from. */
  input: z.string(),
  /** In order of id; authorities with their benchmarks beside them, see {@link benchmarksOf}. */
  domains: z.array(DomainSchema),
});
/** The frozen result of an edition: the only place where figures exist. */
export type Release = Readonly<z.infer<typeof ReleaseSchema>>;
