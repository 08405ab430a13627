import * as z from 'zod';
import { ConditionSchema } from '../questionnaire/condition.ts';

/**
 * How likely an option is, and how much likelier in a unit with a good climate for innovation (one standard
 * deviation multiplies the odds by e^lift). In `choice` and `battery` a weight among the options; in
 * `choices` the percentage of units that tick it.
 */
const LikelihoodSchema = z.union([z.number().min(0), z.tuple([z.number().min(0), z.number()])]);
const ShiftSchema = z.record(z.string(), z.number());

/** What made-up respondents tend to answer: material for a demonstration, never for a figure about Norway. */
export const TendenciesSchema = z.strictObject({
  response: z.strictObject({
    /** Share of units that answer in an average sector of an average authority. */
    rate: z.number().gt(0).lt(1),
    /** Standard deviation between authorities, in log-odds. */
    spread: z.number().min(0),
    /** By sector, in log-odds. */
    sectors: ShiftSchema,
  }),
  /** Share of respondents that stop somewhere after what is required, and of questions passed over. */
  breakOff: z.number().min(0).max(1),
  skip: z.number().min(0).max(1),
  climate: z.strictObject({
    authoritySpread: z.number().min(0),
    unitSpread: z.number().min(0),
    /** Per doubling of the number of employees, from 16. */
    size: z.number(),
    sectors: ShiftSchema,
  }),
  /** How differently authorities answer each question by taste, apart from climate; in log-odds. */
  tasteSpread: z.number().min(0),
  /** By `question`, or `question/item`, then by option. What is not named gets an even chance. */
  options: z.record(z.string(), z.record(z.string(), LikelihoodSchema)),
  /** By sector, then `question` or `question/item`, then option; in log-odds. */
  sectors: z.record(z.string(), z.record(z.string(), ShiftSchema)),
  /** By `question/option`: the option is chosen only when this holds for the answers before. */
  onlyIf: z.record(z.string(), ConditionSchema),
  /** What is written, by question. */
  texts: z.record(z.string(), z.array(z.string().min(1)).min(1)),
});
export type Tendencies = Readonly<z.infer<typeof TendenciesSchema>>;
