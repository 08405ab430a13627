import type { MarkName } from '../../functions/core/report/report-model.ts';
import { ChartMark, IntervalLine } from './chart-marks.tsx';

/** The marks with their names, right above the chart that uses them. */
export function ChartKey({ names }: { names: readonly MarkName[] }) {
  return (
    <p class="chart-key">
      {names.map(({ mark, name }) => (
        <span>
          <svg viewBox="0 0 26 12" aria-hidden="true">
            {mark === 'lead' && <IntervalLine from={2} to={24} y={6} />}
            <ChartMark mark={mark} x={13} y={6} />
          </svg>
          {name}
        </span>
      ))}
    </p>
  );
}
