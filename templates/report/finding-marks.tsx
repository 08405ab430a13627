import type { ChartRow } from '../../functions/core/report/report-model.ts';
import { Band, ChartMark, INK, IntervalLine, LeadDot } from './chart-marks.tsx';

const WIDTH = 84;
const MARGIN = 5;
const LANES = { lead: 6, 'kostra-group': 15, 'county-authorities': 15, county: 21.5, country: 13 } as const;

/** The marks of one finding on a small scale from 0 to 100 %. The words beside it say the same. */
export function FindingMarks({ row: { lead, benchmarks } }: { row: ChartRow }) {
  const x = (at: number) => Math.round((MARGIN + at * (WIDTH - 2 * MARGIN)) * 10) / 10;
  return (
    <svg class="finding-marks" viewBox={`0 0 ${WIDTH} 26`} aria-hidden="true">
      <path d={`M${x(0)} 0V26M${x(0.5)} 0V26M${x(1)} 0V26`} stroke="#c9d1d3" stroke-width={0.6} />
      {benchmarks
        .toReversed()
        .map(({ mark, at }) =>
          mark === 'country' ? (
            <path d={`M${x(at)} 1V25`} stroke={INK} stroke-width={1.4} />
          ) : (
            <ChartMark mark={mark} x={x(at)} y={LANES[mark]} />
          ),
        )}
      {lead.kind === 'dot' && (
        <>
          <IntervalLine from={x(lead.low)} to={x(lead.high)} y={LANES.lead} />
          <LeadDot x={x(lead.at)} y={LANES.lead} isFirm={lead.isFirm} />
        </>
      )}
      {lead.kind === 'band' && <Band from={x(lead.from)} to={x(lead.to)} y={LANES.lead} />}
    </svg>
  );
}
