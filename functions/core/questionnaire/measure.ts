import * as z from 'zod';
import { TextSchema } from '../language.ts';
import { IdSchema } from './id.ts';

/**
 * A mean that is published: of the points of the option that was chosen. Who chose an option without points
 * ("don't know"), or none, is not in its base.
 */
export const MeasureSchema = z.strictObject({
  id: IdSchema,
  theme: IdSchema,
  /** Row in a table, label in a chart: "Good ideas are followed up". */
  label: TextSchema,
  /** What the mean is of: "how far they agree that good ideas are followed up". */
  statement: TextSchema,
  question: IdSchema,
  /** The item, where the question is a battery. */
  item: IdSchema.optional(),
  /** Whole points by option; every option has them but "don't know" and "not relevant". */
  points: z.record(IdSchema, z.int().min(0).max(1000)),
  /** The points of the lowest and of the highest option. */
  scale: z.strictObject({ low: z.int(), high: z.int() }),
  /** Whom the mean is of, as in "of the units {among}"; left out when it is of all units that answered. */
  among: TextSchema.optional(),
  /** Judges superiors, politicians or employees: shown for the larger base alone. */
  sensitive: z.boolean().optional(),
});
export type Measure = Readonly<z.infer<typeof MeasureSchema>>;

const weight = z.int().min(1).max(100);

/**
 * What an index is put together from, each a value from 0 to 1 of one respondent:
 *
 * - `measure`: where on its scale the points are;
 * - `indicator`: 1 if it holds, 0 if it was asked and does not;
 * - `ticks`: how many of the options `is` were chosen, of as many as there are; for a battery, for how many of
 *   its items one of them was chosen. "Don't know" about one of several items counts as not chosen.
 */
export const ComponentSchema = z.union([
  z.strictObject({ weight, measure: IdSchema }),
  z.strictObject({ weight, indicator: IdSchema }),
  z.strictObject({ weight, ticks: IdSchema, is: z.array(IdSchema).min(1) }),
]);
export type Component = Readonly<z.infer<typeof ComponentSchema>>;

/** A composite of several answers of one respondent, from 0 to 100 points; published as a mean. */
export const IndexSchema = z.strictObject({
  id: IdSchema,
  theme: IdSchema,
  label: TextSchema,
  /** What the mean is of: "capacity for innovation". */
  statement: TextSchema,
  /** How it is put together, in whole sentences; stands beside every figure made with it. */
  rule: TextSchema,
  /** Weight points that must have been answered; who answered fewer has no index. */
  fewest: z.int().min(1).max(100).default(60),
  /** Weights add to 100. */
  components: z.array(ComponentSchema).min(2),
  sensitive: z.boolean().optional(),
});
export type Index = Readonly<z.infer<typeof IndexSchema>>;
