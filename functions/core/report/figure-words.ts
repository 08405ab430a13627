import type { MeanFigure } from '../release/domain.ts';
import type { Figure } from '../release/release.ts';
import type { NumberFormat } from './number-format.ts';
import { placeOf, type Side } from './perspective.ts';
import type { ReportText } from './report-text.ts';

type ToldFigure = Extract<Figure, { base: number }>;

/** From here on a share is told in percent: "7 av 9" can be pictured, "23 av 31" can't. */
const LARGEST_COUNTED_BASE = 30;

/** Puts figures into the words and numbers of one language. */
export interface FigureWords {
  /** In a table or as the number of a sentence: "74 %", "7 av 9", "0–2 av 9", "for få svar". */
  readonly short: (figure: Figure, side: Side) => string;
  /** Subject of a sentence: "7 av 9 enheter". */
  readonly subject: (figure: ToldFigure, side: Side) => string;
  /** How sure a figure is, and how many answers it rests on. */
  readonly certainty: (figure: ToldFigure, side: Side) => string;
  /** "61–83 %", or nothing to say. */
  readonly interval: (figure: Figure, side: Side) => string;
  readonly base: (figure: Figure) => string;
  /** A benchmark's share with its interval: "74 % (71–77)". */
  readonly withInterval: (figure: Figure, side: Side) => string;
  /** The same of means, with one decimal: "4,2", "3,9–4,5", the number of answers, "4,2 (3,9–4,5)". */
  readonly mean: MeanWords;
}

export interface MeanWords {
  readonly short: (figure: MeanFigure) => string;
  readonly interval: (figure: MeanFigure) => string;
  readonly base: (figure: MeanFigure) => string;
  readonly withInterval: (figure: MeanFigure) => string;
}

export function figureWords(text: ReportText, format: NumberFormat): FigureWords {
  const short = (figure: Figure, side: Side): string => {
    if (figure.kind === 'withheld') return text.figures.withheld;
    if (figure.kind === 'few') return format.outOf(`0–${figure.atMost}`, figure.base);
    if (figure.kind === 'nearly-all') {
      return format.outOf(
        `${format.whole(figure.base - figure.atMost)}–${format.whole(figure.base)}`,
        figure.base,
      );
    }
    const count = countOf(figure, side);
    return count === undefined ? format.percent(figure.share) : format.outOf(count, figure.base);
  };
  const interval = (figure: Figure, side: Side): string => {
    if (figure.kind !== 'shown') return NOTHING;
    return isCertain(figure, side) ? text.figures.none : format.interval(figure.low, figure.high);
  };
  return {
    short,
    interval,
    base: (figure) => ('base' in figure ? format.whole(figure.base) : NOTHING),
    subject: (figure, side) => {
      if (figure.kind === 'few')
        return text.subject.few(format.outOf(figure.atMost, figure.base), placeOf(side));
      if (figure.kind === 'nearly-all') {
        return text.subject.nearlyAll(format.outOf(figure.base - figure.atMost, figure.base), placeOf(side));
      }
      const count = countOf(figure, side);
      return count === undefined
        ? text.subject.share(format.percent(figure.share), placeOf(side))
        : text.subject.counted(format.outOf(count, figure.base));
    },
    certainty: (figure, side) =>
      `${certaintyWords(figure, side, text, format)} ${text.base(format.whole(figure.base))}`,
    withInterval: (figure, side) =>
      figure.kind === 'shown'
        ? `${short(figure, side)} (${format.bareInterval(figure.low, figure.high)})`
        : short(figure, side),
    mean: meanWords(text, format),
  };
}

function meanWords(text: ReportText, format: NumberFormat): MeanWords {
  const interval = (low: number, high: number) => `${format.decimal(low)}–${format.decimal(high)}`;
  return {
    short: (figure) => (figure.kind === 'shown' ? format.decimal(figure.mean) : text.figures.withheld),
    interval: (figure) => (figure.kind === 'shown' ? interval(figure.low, figure.high) : NOTHING),
    base: (figure) => (figure.kind === 'shown' ? format.whole(figure.base) : NOTHING),
    withInterval: (figure) =>
      figure.kind === 'shown'
        ? `${format.decimal(figure.mean)} (${interval(figure.low, figure.high)})`
        : text.figures.withheld,
  };
}

const NOTHING = '–';

function certaintyWords(figure: ToldFigure, side: Side, text: ReportText, format: NumberFormat): string {
  if (figure.kind !== 'shown') return text.banded;
  const { low, high, grade } = figure;
  if (isCertain(figure, side)) return text.certain;
  return text.certainty[grade](format.percent(low), format.percent(high));
}

/** Everybody answered. A group's limits may round to the same without that. */
function isCertain({ low, high }: Extract<Figure, { kind: 'shown' }>, side: Side): boolean {
  return side.whose === 'own' && low === high;
}

/**
 * The whole number of units behind an authority's share, when the share is that plain count: few answers, all
 * of one weight. A weighted share has no such number, nor has a group.
 */
function countOf(figure: Extract<Figure, { kind: 'shown' }>, side: Side): number | undefined {
  if (side.whose !== 'own' || figure.base > LARGEST_COUNTED_BASE) return undefined;
  const count = Math.round(figure.share * figure.base);
  const lostToRounding = figure.base * 0.00005;
  return Math.abs(figure.share * figure.base - count) <= lostToRounding + 1e-9 ? count : undefined;
}
