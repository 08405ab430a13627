import type { Indicator } from '../questionnaire/questionnaire.ts';
import type { Figure } from '../release/release.ts';
import { answerSets } from './answer-sets.ts';
import type { DrawingBoard } from './drawing-board.ts';
import { figureOf } from './perspective.ts';

/** After the first, this many are named. */
const NEXT = 2;

/** For each set of answers of a theme that can be ranked, a sentence on what was answered most. */
export function buildRankings(theme: string, board: DrawingBoard): readonly string[] {
  const indicators = board.questionnaire.indicators.filter((indicator) => indicator.theme === theme);
  return answerSets(indicators).flatMap((set) => rankingOf(set, board) ?? []);
}

interface Place {
  readonly indicator: Indicator;
  readonly figure: Extract<Figure, { kind: 'shown' | 'nearly-all' }>;
  readonly number: string;
}

/** Undefined when too little is shown to say what comes first. */
function rankingOf(set: readonly Indicator[], board: DrawingBoard): string | undefined {
  const { text, words, language } = board;
  const { lead } = board.perspective;
  const places = set
    .flatMap((indicator): Place[] => {
      const figure = figureOf(lead, indicator.id);
      if (figure.kind !== 'shown' && figure.kind !== 'nearly-all') return [];
      return [{ indicator, figure, number: words.short(figure, lead) }];
    })
    .toSorted((a, b) => height(b.figure) - height(a.figure));
  const hidden = set.some(({ id }) => figureOf(lead, id).kind === 'withheld');
  const [first] = places;
  // A withheld figure could be the highest of them.
  if (first === undefined || hidden) return undefined;

  const isTop = (place: Place) =>
    height(place.figure) === height(first.figure) || place.number === first.number;
  const top = places.filter(isTop);
  // When all are at the top, there is none.
  if (top.length === set.length) return undefined;
  if (top.length > 1) {
    return text.ranking.tie(
      top.map(({ indicator }) => text.ranking.label(indicator.label[language])),
      sameNumber(top),
    );
  }
  const { indicator, figure } = first;
  const next = places
    .slice(1, 1 + NEXT)
    .map((place) => text.ranking.item(place.indicator.label[language], place.number));
  const sentence = text.sentence(
    words.subject(figure, lead),
    indicator.among?.[language],
    indicator.statement[language],
  );
  return text.ranking.first(sentence, next);
}

/** Where the figure stands in the order; all bands near everybody stand together at the top. */
function height(figure: Place['figure']): number {
  return figure.kind === 'nearly-all' ? 1 : figure.share;
}

function sameNumber(places: readonly Place[]): string {
  return [...new Set(places.map(({ number }) => number))].join(' / ');
}
