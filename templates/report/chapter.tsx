import type { Chapter as ChapterModel } from '../../functions/core/report/report-model.ts';
import { BenchmarkChart } from './benchmark-chart.tsx';
import { BenchmarkTable } from './benchmark-table.tsx';
import { ChartKey } from './chart-key.tsx';

/** One theme on a page: what was answered most, the chart, the table behind it. */
export function Chapter({ chapter }: { chapter: ChapterModel }) {
  return (
    <section class="page">
      <h2>{chapter.title}</h2>
      <p class="lead">{chapter.lead}</p>
      {chapter.rankings.map((sentence) => (
        <p class="ranking">{sentence}</p>
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: a figure tag would become a figure without words in the PDF */}
      <div role="group" class="figure">
        <h3>{chapter.chart.caption}</h3>
        <ChartKey names={chapter.chart.key} />
        <BenchmarkChart chart={chapter.chart} />
      </div>
      <BenchmarkTable table={chapter.table} />
      {chapter.notes.length > 0 && <p class="notes">{chapter.notes.join(' ')}</p>}
    </section>
  );
}
