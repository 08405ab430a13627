import type { Indicator } from '../questionnaire/questionnaire.ts';
import type { DrawingBoard } from './drawing-board.ts';
import { figureOf, isTold, type Side } from './perspective.ts';

/** So many sentences fill the front page and no more; a notice takes the room of two. */
const MOST_FINDINGS = 8;
const MOST_BELOW_NOTICE = 6;
/** A front page with fewer headlines than this is filled up with the first of the themes without one. */
const FEWEST_FINDINGS = 4;

/** An indicator, and the first side whose figure may be told. */
export interface ChosenFinding {
  readonly indicator: Indicator;
  readonly side: Side;
}

/**
 * What the front page tells: the headline indicators, each by the first side that may tell its figure. Those
 * that the lead tells come before those that only its benchmarks can; both in the questionnaire's order.
 */
export function chooseFindings({ questionnaire, perspective }: DrawingBoard): readonly ChosenFinding[] {
  const { lead, others, standing } = perspective;
  const told = questionnaire.indicators.flatMap((indicator): ChosenFinding[] => {
    const side = [lead, ...others].find((one) => isTold(figureOf(one, indicator.id)));
    return side === undefined ? [] : [{ indicator, side }];
  });
  const headlines = told.filter(({ indicator }) => indicator.headline);
  const byLead = [true, false].flatMap((isLead) =>
    [...headlines, ...firstOfOtherThemes(told, headlines)].filter(({ side }) => (side === lead) === isLead),
  );
  return byLead.slice(0, standing === 'own' ? MOST_FINDINGS : MOST_BELOW_NOTICE);
}

function firstOfOtherThemes(
  told: readonly ChosenFinding[],
  headlines: readonly ChosenFinding[],
): readonly ChosenFinding[] {
  const covered = new Set(headlines.map(({ indicator }) => indicator.theme));
  const others = Map.groupBy(
    told.filter(({ indicator }) => !covered.has(indicator.theme)),
    ({ indicator }) => indicator.theme,
  );
  return [...others.values()]
    .flatMap(([first]) => first ?? [])
    .slice(0, Math.max(0, FEWEST_FINDINGS - headlines.length));
}
