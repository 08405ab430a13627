import type { municipalityText } from '../../templates/text/municipality/municipality-text.ts';
import { shortId } from '../core/access/published.ts';
import type { Language } from '../core/language.ts';
import type { Comparison, Figure, MeanFigure } from '../core/release/domain.ts';

export type CsvText = (typeof municipalityText)[Language]['csv'];

/** Value, low, high, base, uncertainty, status. */
export function figureCells(
  figure: Figure | MeanFigure,
  decimal: string,
  { status, grade }: CsvText,
): readonly string[] {
  if (figure.kind === 'withheld') return emptyCells(status.withheld);
  if (figure.kind !== 'shown') {
    return ['', '', '', String(figure.base), '', status[figure.kind](figure.atMost)];
  }
  const { base, low, high, asOf } = figure;
  const write = 'share' in figure ? percentWriter(decimal) : meanWriter(decimal);
  const value = 'share' in figure ? figure.share : figure.mean;
  return [
    ...[value, low, high].map(write),
    String(base),
    grade[figure.grade],
    asOf === undefined ? status.shown : status.kept(shortId(asOf)),
  ];
}

/** The same where there is no number to tell. */
export function emptyCells(status: string): readonly string[] {
  return ['', '', '', '', '', status];
}

/** Rest, difference, low, high, verdict; empty where there is no comparison. */
export function comparisonCells(
  comparison: Comparison | undefined,
  kind: 'figures' | 'means',
  decimal: string,
  { verdict, notTested }: CsvText,
): readonly string[] {
  if (comparison === undefined) return ['', '', '', '', ''];
  const { rest, difference, low, high, isPrimary } = comparison;
  const write = kind === 'figures' ? percentWriter(decimal) : meanWriter(decimal);
  return [...[rest, difference, low, high].map(write), isPrimary ? verdict[comparison.verdict] : notTested];
}

function percentWriter(decimal: string): (fraction: number) => string {
  return (fraction) => (fraction * 100).toFixed(2).replace('.', decimal);
}

function meanWriter(decimal: string): (value: number) => string {
  return (value) => value.toFixed(3).replace('.', decimal);
}
