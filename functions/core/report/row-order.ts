import type { Indicator } from '../questionnaire/questionnaire.ts';
import { answerSets } from './answer-sets.ts';
import { figureOf, type Perspective, type Side } from './perspective.ts';

/**
 * The order of rows in a chart and its table: that of the questionnaire, where answers to the same question
 * are put in order of how common they are in the widest group. So all reports that share that group have the
 * same order, and can be laid side by side.
 */
export function inRowOrder(indicators: readonly Indicator[], perspective: Perspective): readonly Indicator[] {
  const { lead, others } = perspective;
  const group = others.at(-1) ?? lead;
  if (group.whose === 'own') return indicators;
  const ordered = [...indicators];
  for (const set of answerSets(indicators)) {
    const places = set.map((indicator) => indicators.indexOf(indicator));
    const sorted = set.toSorted((a, b) => shareIn(group, b) - shareIn(group, a));
    for (const [index, place] of places.entries()) ordered[place] = sorted[index] as Indicator;
  }
  return ordered;
}

function shareIn(group: Side, { id }: Indicator): number {
  const figure = figureOf(group, id);
  return figure.kind === 'shown' ? figure.share : figure.kind === 'nearly-all' ? 1 : 0;
}
