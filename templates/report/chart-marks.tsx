import type { Mark } from '../../functions/core/report/report-model.ts';

/**
 * The shapes of the charts. Each differs from the others in form, not in colour alone, so that a copy in
 * black and white reads the same. Dots are lines without length and with round ends: a circle costs a PDF
 * fifteen times as much.
 */
export const INK = '#14232b';
export const MUTED = '#4b5b63';
const OWN = '#0a5a66';
const INTERVAL = '#6fa8b0';
const PAPER = '#ffffff';

const LEAD_SIZE = 9;

export interface MarkProps {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
}

/** A mark with its centre at a point, in the points of the drawing. */
export function ChartMark({ mark, x, y }: MarkProps) {
  switch (mark) {
    case 'lead':
      return <LeadDot x={x} y={y} isFirm={true} />;
    case 'kostra-group':
    case 'county-authorities':
      return (
        <path
          d={`M${x - 3.6} ${y}l3.6 -3.6l3.6 3.6l-3.6 3.6z`}
          fill={PAPER}
          stroke={INK}
          stroke-width={1.1}
        />
      );
    case 'county':
      return <path d={`M${x - 2.8} ${y - 2.8}h5.6v5.6h-5.6z`} fill={PAPER} stroke={INK} stroke-width={1.1} />;
    case 'country':
      return <path d={`M${x} ${y - 5}v10`} stroke={INK} stroke-width={1.4} />;
  }
}

/** The line of uncertainty. */
export function IntervalLine({ from, to, y }: { from: number; to: number; y: number }) {
  return <path d={`M${from} ${y}H${to}`} stroke={INTERVAL} stroke-width={3.2} />;
}

/** Where a figure lies that is not told exactly: an empty frame, so that it looks like no amount. */
export function Band({ from, to, y }: { from: number; to: number; y: number }) {
  return <path d={`M${from} ${y - 2.6}H${to}v5.2H${from}z`} fill={PAPER} stroke={OWN} stroke-width={1.3} />;
}

/** The figure of whom the report is about: filled, or open when there are too few answers to conclude. */
export function LeadDot({ x, y, isFirm }: { x: number; y: number; isFirm: boolean }) {
  const dot = (colour: string, size: number) => (
    <path d={`M${x} ${y}h0`} stroke={colour} stroke-width={size} stroke-linecap="round" />
  );
  return isFirm ? (
    dot(OWN, LEAD_SIZE)
  ) : (
    <>
      {dot(OWN, LEAD_SIZE)}
      {dot(PAPER, LEAD_SIZE - 3)}
    </>
  );
}
