import type { ChartRow } from '../../functions/core/report/report-model.ts';
import { wrapText } from './text-width.ts';

/** All measures of a chart are points; its width is that of the page between the margins. */
export const CHART_WIDTH = 493;
export const LABEL_SIZE = 8.5;
export const LINE_HEIGHT = 10.5;
export const PLOT = { left: 186, right: 430 } as const;
export const HEAD_HEIGHT = 16;

const LABEL_WIDTH = 176;
/** Few rows get more air; many must fit the page with their table. */
const ROW_HEIGHTS = [
  { upTo: 7, height: 28 },
  { upTo: 10, height: 25 },
  { upTo: Number.POSITIVE_INFINITY, height: 21.5 },
] as const;

/**
 * Own figure above, then the groups, each in its own lane so that no mark can hide another; in parts of the
 * row's height. The country's mark is a line through all lanes.
 */
const LANES = { lead: 0.26, 'kostra-group': 0.56, 'county-authorities': 0.56, county: 0.79 } as const;

export interface PlacedRow {
  readonly row: ChartRow;
  readonly lines: readonly string[];
  /** Baseline of the first line. */
  readonly textTop: number;
  readonly top: number;
  readonly bottom: number;
}

/** Places the rows below each other, taller where a label needs more lines. */
export function placeRows(rows: readonly ChartRow[]): {
  readonly placed: readonly PlacedRow[];
  readonly height: number;
} {
  const rowHeight = ROW_HEIGHTS.find(({ upTo }) => rows.length <= upTo)?.height ?? 0;
  let top = HEAD_HEIGHT;
  const placed = rows.map((row): PlacedRow => {
    const lines = wrapText(row.label, LABEL_WIDTH, LABEL_SIZE);
    const height = Math.max(rowHeight, lines.length * LINE_HEIGHT + 4);
    const place = { row, lines, top, bottom: top + height, textTop: top + textOffset(lines.length, height) };
    top += height;
    return place;
  });
  return { placed, height: top + 2 };
}

/** Where a fraction of the axis is, rounded as finely as can be seen. */
export function xOf(at: number): number {
  return Math.round((PLOT.left + at * (PLOT.right - PLOT.left)) * 10) / 10;
}

export function yOf(lane: keyof typeof LANES, { top, bottom }: PlacedRow): number {
  return Math.round((top + LANES[lane] * (bottom - top)) * 10) / 10;
}

function textOffset(lines: number, height: number): number {
  return Math.round(((height - lines * LINE_HEIGHT) / 2 + LABEL_SIZE - 0.5) * 10) / 10;
}
