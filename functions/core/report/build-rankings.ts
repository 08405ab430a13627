import type { Indicator } from '../questionnaire/questionnaire.ts';
import type { Figure } from '../release/release.ts';
import { answerSets } from './answer-sets.ts';
import type { DrawingBoard } from './drawing-board.ts';
import { figureOf, placeOf, type Side } from './perspective.ts';

/** After the first, this many are named. */
const NEXT = 2;

/**
 * For each set of answers of a theme that can be ranked, a sentence on what was answered most: by those the
 * report is about, or, where too little of theirs is shown, by the nearest of those they are compared with.
 */
export function buildRankings(theme: string, board: DrawingBoard): readonly string[] {
  const { lead, others } = board.perspective;
  const indicators = board.questionnaire.indicators.filter((indicator) => indicator.theme === theme);
  return answerSets(indicators).flatMap((set) => {
    const side = [lead, ...others].find((one) => isRankable(set, one));
    return side === undefined ? [] : (rankingOf(set, side, board) ?? []);
  });
}

interface Place {
  readonly indicator: Indicator;
  readonly figure: Extract<Figure, { kind: 'shown' | 'nearly-all' }>;
  readonly number: string;
}

/** A withheld figure could be the highest of them. */
function isRankable(set: readonly Indicator[], side: Side): boolean {
  const kinds = set.map(({ id }) => figureOf(side, id).kind);
  return !kinds.includes('withheld') && (kinds.includes('shown') || kinds.includes('nearly-all'));
}

/** Undefined when all are at the top: then there is none. */
function rankingOf(set: readonly Indicator[], side: Side, board: DrawingBoard): string | undefined {
  const { text, words, language } = board;
  const [first, ...rest] = placesOf(set, side, board);
  if (first === undefined) return undefined;
  const tied = rest.filter(
    (place) => height(place.figure) === height(first.figure) || place.number === first.number,
  );
  if (1 + tied.length === set.length) return undefined;
  if (tied.length > 0) {
    const top = [first, ...tied];
    return text.ranking.tie(
      top.map(({ indicator }) => text.ranking.label(indicator.label[language])),
      [...new Set(top.map(({ number }) => number))].join(' / '),
      placeOf(side),
    );
  }
  const { indicator, figure } = first;
  return text.ranking.first(
    text.sentence(words.subject(figure, side), indicator.among?.[language], indicator.statement[language]),
    rest.slice(0, NEXT).map((next) => text.ranking.item(next.indicator.label[language], next.number)),
  );
}

/** The highest first. */
function placesOf(set: readonly Indicator[], side: Side, { words }: DrawingBoard): readonly Place[] {
  return set
    .flatMap((indicator): Place[] => {
      const figure = figureOf(side, indicator.id);
      if (figure.kind !== 'shown' && figure.kind !== 'nearly-all') return [];
      return [{ indicator, figure, number: words.short(figure, side) }];
    })
    .toSorted((a, b) => height(b.figure) - height(a.figure));
}

/** Where the figure stands in the order; all bands near everybody stand together at the top. */
function height(figure: Place['figure']): number {
  return figure.kind === 'nearly-all' ? 1 : figure.share;
}
