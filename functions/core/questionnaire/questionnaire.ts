import * as z from 'zod';
import { TextSchema } from '../language.ts';
import { ConditionSchema } from './condition.ts';
import { IdSchema } from './id.ts';
import { IndexSchema, MeasureSchema } from './measure.ts';

/**
 * What a respondent may choose.
 *
 * `role` tells what the choice means for figures: `dont-know` and `not-relevant` are answers, but are
 * left out of the base of shares. `exclusive` options cannot be combined with others.
 */
export const OptionSchema = z.strictObject({
  id: IdSchema,
  text: TextSchema,
  role: z.enum(['dont-know', 'not-relevant']).optional(),
  exclusive: z.boolean().optional(),
});
export type Option = Readonly<z.infer<typeof OptionSchema>>;

const common = {
  id: IdSchema,
  text: TextSchema,
  hint: TextSchema.optional(),
  /** Asked only when this holds for the answers so far; otherwise the question's state is `not asked`. */
  askIf: ConditionSchema.optional(),
  /** A submission without an answer to it is refused. */
  required: z.boolean().optional(),
  /** Counts towards complete, partial or break-off. */
  core: z.boolean().optional(),
};

/** The options but "don't know" and "not relevant" stand in order, from one end to the other. */
const ordered = z.boolean().optional();

/** One of the options. */
export const ChoiceSchema = z.strictObject({
  kind: z.literal('choice'),
  ...common,
  ordered,
  options: z.array(OptionSchema).min(2),
});

/** Any of the options, `atMost` of them when it says so. */
export const ChoicesSchema = z.strictObject({
  kind: z.literal('choices'),
  ...common,
  options: z.array(OptionSchema).min(2),
  atMost: z.int().min(1).optional(),
});

/** The same options for each of several items: yes/no per kind, six points per factor. */
export const BatterySchema = z.strictObject({
  kind: z.literal('battery'),
  ...common,
  ordered,
  items: z.array(z.strictObject({ id: IdSchema, text: TextSchema })).min(1),
  options: z.array(OptionSchema).min(2),
});

/** Free text, never shown in a report. `atMost` counts UTF-16 units. */
export const FreeTextSchema = z.strictObject({
  kind: z.literal('text'),
  ...common,
  atMost: z.int().min(1).max(10_000),
});

export const QuestionSchema = z.discriminatedUnion('kind', [
  ChoiceSchema,
  ChoicesSchema,
  BatterySchema,
  FreeTextSchema,
]);
export type Question = Readonly<z.infer<typeof QuestionSchema>>;
export type Choice = Extract<Question, { kind: 'choice' }>;
export type Choices = Extract<Question, { kind: 'choices' }>;
export type Battery = Extract<Question, { kind: 'battery' }>;
export type FreeText = Extract<Question, { kind: 'text' }>;

/** One page of the form. */
export const PageSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  intro: TextSchema.optional(),
  questions: z.array(QuestionSchema).min(1),
});
export type Page = Readonly<z.infer<typeof PageSchema>>;

/** A group of indicators that is read together: one chapter of a report. */
export const ThemeSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  /** What the chapter is about, in one or two sentences. */
  lead: TextSchema,
});
export type Theme = Readonly<z.infer<typeof ThemeSchema>>;

/**
 * A share that is published: of the units for which `asked` holds, those for which `holds` is true.
 *
 * Declared here, beside the questions, so that every sum, table, chart and sentence means the same.
 */
export const IndicatorSchema = z.strictObject({
  id: IdSchema,
  theme: IdSchema,
  /** Row in a table, label in a chart: "New or better services". */
  label: TextSchema,
  /** Predicate of the sentence "7 of 10 units … {statement}": "introduced a new or clearly better service". */
  statement: TextSchema,
  asked: ConditionSchema,
  holds: ConditionSchema,
  /** Whom the share is of, as in "of the units {among}"; left out when it is of all units that answered. */
  among: TextSchema.optional(),
  /** Headline indicators come first on the front page of a report. */
  headline: z.boolean().optional(),
  /** How it follows from the answers, in whole sentences, where the question does not say so itself. */
  rule: TextSchema.optional(),
  /** Judges superiors, politicians or employees: shown for the larger base alone. */
  sensitive: z.boolean().optional(),
});
export type Indicator = Readonly<z.infer<typeof IndicatorSchema>>;

export const QuestionnaireSchema = z.strictObject({
  id: IdSchema,
  /** Never changes once fielded: another wording is another version. */
  version: z.string().regex(/^\d{4}\.\d+$/),
  title: TextSchema,
  pages: z.array(PageSchema).min(1),
  themes: z.array(ThemeSchema).min(1),
  indicators: z.array(IndicatorSchema).min(1),
  measures: z.array(MeasureSchema).default([]),
  indices: z.array(IndexSchema).default([]),
  /**
   * Figures that a person declared comparable with those of an earlier version although wording, options or
   * filter changed; by their ids. Unchanged ones need no declaration.
   */
  comparable: z
    .array(z.strictObject({ version: z.string(), statistics: z.array(IdSchema).min(1) }))
    .optional(),
});
/** A form for one audience, as data. Drives form, checks, sums, report and export. */
export type Questionnaire = Readonly<z.infer<typeof QuestionnaireSchema>>;

/** All questions in the order in which they are met. */
export function questionsOf(questionnaire: Questionnaire): readonly Question[] {
  return questionnaire.pages.flatMap((page) => page.questions);
}
