import type { OverviewPage as OverviewPageModel } from '../../functions/core/report/report-model.ts';
import { ChartKey } from './chart-key.tsx';

/** What was answered most in each theme, and how to read the pages that follow. */
export function OverviewPage({ page }: { page: OverviewPageModel }) {
  return (
    <section class="page">
      <h2>{page.title}</h2>
      <p class="lead">{page.lead}</p>
      {page.rankings.map(({ theme, sentences }) => (
        <div class="theme">
          <h3>{theme}</h3>
          <div>
            {sentences.map((sentence) => (
              <p>{sentence}</p>
            ))}
          </div>
        </div>
      ))}
      <div class="reading">
        <h3>{page.reading.title}</h3>
        <ChartKey names={page.key} />
        {page.reading.paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}
