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

/** Rows of means, each with its interval, beside those of the benchmarks; in the columns of the shares. */
export function buildMeans(
  rows: readonly ScaleRow[],
  board: DrawingBoard,
): NonNullable<BenchmarkTable['means']> {
  const { text, words, language, perspective } = board;
  const { lead, others } = perspective;
  const [common, ...different] = new Set(rows.map(({ scale }) => scaleWords(scale, board)));
  const isCommon = different.length === 0;
  return {
    title: text.table.means(isCommon ? common : undefined),
    rows: rows.map(({ id, label, scale }) => {
      const figure = meanOf(lead, id);
      return {
        label: label[language],
        ...(!isCommon && { among: scaleWords(scale, board) }),
        cells: [
          withVerdict(words.mean.short(figure), id, board),
          words.mean.interval(figure),
          words.mean.base(figure),
          ...others.map((side) => words.mean.withInterval(meanOf(side, id))),
        ],
      };
    }),
  };
}

function scaleWords({ low, high }: ScaleRow['scale'], { text, format }: DrawingBoard): string {
  return text.table.scale(format.whole(low), format.whole(high));
}
