import type { ClassesState, FigureState } from '../release/table.ts';
import { type AnswerFunction, type AnswerFunctions, spanOf } from './answer-functions.ts';
import { showCategories, showScale } from './categories.ts';
import type { DisclosureLimits } from './limits.ts';
import { countIn, type QuestionCounts } from './question-counts.ts';

type Classes = readonly (readonly string[])[];

/** A domain whose distribution is asked for. */
export interface AnsweredDomain {
  readonly domain: number;
  readonly respondents: number;
}

/**
 * The finest classes that a domain's answers may be told in, looking at this domain alone.
 *
 * The partition of `categories.ts`, unless it would, with the figures told of the same question, give away a
 * figure that isn't told or an option with too few answers; that nobody chose an option may be known from
 * `freeBase` answers on. "Don't know" of a scale is a class where it is large enough.
 * `before` is what earlier releases told of the same answers.
 */
export function ownClasses(
  { domain, respondents }: AnsweredDomain,
  counts: QuestionCounts,
  functions: AnswerFunctions,
  limits: DisclosureLimits,
  before: readonly AnswerFunction[],
): ClassesState {
  const { question, answered } = counts;
  const { minBase, minBaseSensitive, minCategory, freeBase } = limits;
  const all = answered[domain] as number;
  const inScale = question.options.filter((option) => !question.isOrdered || option !== question.dontKnow);
  const base = countIn(counts, inScale, domain);
  if (base < (question.isSensitive ? minBaseSensitive : minBase)) return 'withheld';
  if (question.isFiltered && respondents - all < minCategory) return 'withheld';
  const classes = partitionOf(inScale, counts, domain, limits);
  if (classes === undefined) return 'withheld';
  const states = counts.linked.map(
    ([statistic, states]) => [statistic, states[domain] as FigureState] as const,
  );
  const told = spanOf([
    ...before,
    ...functions.ofClasses(classes),
    ...states.flatMap(([statistic, state]) => functions.ofFigure(statistic, state)),
  ]);
  const tellsFigure = states.some(
    ([statistic, state]) => state !== 'shown' && state !== 'kept' && told.has(functions.value(statistic)),
  );
  const isTooSmall = (option: number) => {
    const count = counts.byOption[option]?.[domain] as number;
    return count < minCategory && !(count === 0 && base >= freeBase);
  };
  const tellsOption = question.options.some((_name, i) => isTooSmall(i) && told.has(functions.ofOption(i)));
  return tellsFigure || tellsOption ? 'withheld' : classes;
}

function partitionOf(
  options: readonly string[],
  counts: QuestionCounts,
  domain: number,
  limits: DisclosureLimits,
): Classes | undefined {
  const { isOrdered, dontKnow } = counts.question;
  const count = (option: string) => countIn(counts, [option], domain);
  if (!isOrdered) {
    const shown = showCategories(
      Object.fromEntries(options.map((option) => [option, count(option)])),
      limits,
    );
    if (shown.kind !== 'classes') return undefined;
    const own = shown.own.map((option) => [option]);
    return shown.pooled.length > 0 ? [...own, shown.pooled] : own;
  }
  const shown = showScale(options.map(count), limits);
  if (shown.kind !== 'classes') return undefined;
  const classes = shown.classes.map((points) => points.map((point) => options[point] as string));
  const isToldApart = dontKnow !== undefined && count(dontKnow) >= limits.minCategory;
  return isToldApart ? [...classes, [dontKnow]] : classes;
}
