import type { Chart, LeadMark } from '../../functions/core/report/report-model.ts';
import {
  CHART_WIDTH,
  HEAD_HEIGHT,
  LABEL_SIZE,
  LINE_HEIGHT,
  type PlacedRow,
  placeRows,
  xOf,
  yOf,
} from './chart-layout.ts';
import { Band, ChartMark, INK, IntervalLine, LeadDot, MUTED } from './chart-marks.tsx';

/** Shares as dots with their intervals, one row each, beside the marks of those they are compared with. */
export function BenchmarkChart({ chart }: { chart: Chart }) {
  const { placed, height } = placeRows(chart.rows);
  return (
    <svg
      role="img"
      aria-label={chart.description}
      viewBox={`0 0 ${CHART_WIDTH} ${height}`}
      font-size={LABEL_SIZE}
      fill={INK}
    >
      <path d={rowLines(placed)} stroke="#e3e9ea" stroke-width={0.6} fill="none" />
      <path d={gridLines(chart, height)} stroke="#c9d1d3" stroke-width={0.6} fill="none" />
      {chart.ticks.map(({ at, label }) => (
        <text x={xOf(at)} y={9} text-anchor="middle" font-size={7.5} fill={MUTED}>
          {label}
        </text>
      ))}
      {placed.map((place) => (
        <Row place={place} />
      ))}
    </svg>
  );
}

function Row({ place }: { place: PlacedRow }) {
  const { row, lines, textTop } = place;
  return (
    <>
      {lines.map((line, index) => (
        <text x={0} y={textTop + index * LINE_HEIGHT}>
          {line}
        </text>
      ))}
      {row.benchmarks
        .toReversed()
        .map(({ mark, at }) =>
          mark === 'country' ? (
            <path d={`M${xOf(at)} ${place.top + 2.5}V${place.bottom - 2}`} stroke={INK} stroke-width={1.4} />
          ) : (
            <ChartMark mark={mark} x={xOf(at)} y={yOf(mark, place)} />
          ),
        )}
      <Lead lead={row.lead} place={place} />
    </>
  );
}

function Lead({ lead, place }: { lead: LeadMark; place: PlacedRow }) {
  const y = yOf('lead', place);
  if (lead.kind === 'words') {
    return (
      <text x={CHART_WIDTH} y={place.textTop} text-anchor="end" fill={MUTED}>
        {lead.words}
      </text>
    );
  }
  return (
    <>
      {lead.kind === 'dot' ? (
        <>
          <IntervalLine from={xOf(lead.low)} to={xOf(lead.high)} y={y} />
          <LeadDot x={xOf(lead.at)} y={y} isFirm={lead.isFirm} />
        </>
      ) : (
        <Band from={xOf(lead.from)} to={xOf(lead.to)} y={y} />
      )}
      <text x={CHART_WIDTH} y={place.textTop} text-anchor="end" font-weight={600} font-size={9.5}>
        {lead.value}
      </text>
    </>
  );
}

function rowLines(placed: readonly PlacedRow[]): string {
  return placed.map(({ bottom }) => `M0 ${bottom}H${CHART_WIDTH}`).join('');
}

function gridLines({ ticks }: Chart, height: number): string {
  return ticks.map(({ at }) => `M${xOf(at)} ${HEAD_HEIGHT - 3}V${height - 2}`).join('');
}
