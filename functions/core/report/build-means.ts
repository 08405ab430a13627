import type { Text } from '../language.ts';
import type { Questionnaire, Theme } from '../questionnaire/questionnaire.ts';
import { withVerdict } from './claims.ts';
import type { DrawingBoard } from './drawing-board.ts';
import { meanOf } from './perspective.ts';
import type { BenchmarkTable } from './report-model.ts';

/** A measure or an index, as a table names it. */
export interface ScaleRow {
  readonly id: string;
  readonly label: Text;
  readonly rule?: Text | undefined;
  readonly scale: { readonly low: number; readonly high: number };
}

/** An index is told in points from 0 to 100. */
const POINTS = { low: 0, high: 100 } as const;

/** The means and indices of a theme: the whole first, then what it is made of. */
export function scalesOf({ id }: Theme, { measures, indices }: Questionnaire): readonly ScaleRow[] {
  return [
    ...indices.filter(({ theme }) => theme === id).map((index) => ({ ...index, scale: POINTS })),
    ...measures.filter(({ theme }) => theme === id),
  ];
}

/** A small table of means, each with its interval, beside those of the benchmarks. */
export function buildMeans(
  number: number,
  theme: string,
  rows: readonly ScaleRow[],
  board: DrawingBoard,
): BenchmarkTable {
  const { text, words, format, language, perspective, release } = board;
  const { lead, others } = perspective;
  const { table } = text;
  const verdicts = { higher: table.meanHigher, lower: table.meanLower };
  return {
    caption: table.means(number, theme),
    columns: [
      table.mean,
      lead.heading,
      table.interval(format.percent(release.method.intervalLevel)),
      table.base,
      ...others.map(({ heading }) => heading),
    ],
    rows: rows.map(({ id, label, scale }) => {
      const figure = meanOf(lead, id);
      return {
        label: label[language],
        among: table.scale(format.whole(scale.low), format.whole(scale.high)),
        cells: [
          withVerdict(words.mean.short(figure), id, verdicts, board),
          words.mean.interval(figure),
          words.mean.base(figure),
          ...others.map((side) => words.mean.withInterval(meanOf(side, id))),
        ],
      };
    }),
  };
}
