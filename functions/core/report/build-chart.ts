import type { Indicator } from '../questionnaire/questionnaire.ts';
import type { Figure } from '../release/release.ts';
import type { DrawingBoard } from './drawing-board.ts';
import { figureOf } from './perspective.ts';
import type { Chart, ChartRow, LeadMark, MarkName } from './report-model.ts';

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** A dot with its interval for whom the report is about, and a mark for each benchmark, row by row. */
export function buildChart(
  number: number,
  theme: string,
  indicators: readonly Indicator[],
  board: DrawingBoard,
): Chart {
  const { text, perspective, format } = board;
  const { lead, others } = perspective;
  return {
    caption: text.chart.caption(number, theme),
    description: text.chart.description(
      indicators.length,
      lead.inline,
      others.map((side) => side.inline),
    ),
    key: markNames(board),
    ticks: TICKS.map((at) => ({ at, label: format.percent(at) })),
    rows: indicators.map((indicator) => chartRow(indicator, board)),
  };
}

/** Whose figures the marks of every chart are. */
export function markNames({ perspective }: DrawingBoard): readonly MarkName[] {
  return [perspective.lead, ...perspective.others].map(({ mark, heading }) => ({ mark, name: heading }));
}

/** The marks of one indicator. */
export function chartRow(indicator: Indicator, board: DrawingBoard): ChartRow {
  const { lead, others } = board.perspective;
  return {
    label: indicator.label[board.language],
    lead: leadMark(figureOf(lead, indicator.id), board),
    benchmarks: others.flatMap((side) => {
      const figure = figureOf(side, indicator.id);
      return figure.kind === 'shown' ? [{ mark: side.mark, at: figure.share }] : [];
    }),
  };
}

function leadMark(figure: Figure, { words, perspective }: DrawingBoard): LeadMark {
  const value = words.short(figure, perspective.lead);
  switch (figure.kind) {
    case 'shown': {
      const { share, low, high, grade } = figure;
      return { kind: 'dot', at: share, low, high, isFirm: grade !== 'too-uncertain', value };
    }
    case 'few':
      return { kind: 'band', from: 0, to: figure.atMost / figure.base, value };
    case 'nearly-all':
      return { kind: 'band', from: 1 - figure.atMost / figure.base, to: 1, value };
    case 'withheld':
      return { kind: 'words', words: value };
  }
}
