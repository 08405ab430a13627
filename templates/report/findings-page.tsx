import type { FindingsPage as FindingsPageModel } from '../../functions/core/report/report-model.ts';
import { ChartKey } from './chart-key.tsx';
import { FindingMarks } from './finding-marks.tsx';

/** Letters that fit beside the sentence on one line, by size. */
const NUMBER_SIZES = [
  { upTo: 7, name: 'large' },
  { upTo: 9, name: 'middle' },
  { upTo: Number.POSITIVE_INFINITY, name: 'small' },
] as const;

/** The front page: what the data say, each with its number, its certainty and what it stands beside. */
export function FindingsPage({ page }: { page: FindingsPageModel }) {
  return (
    <section class="page">
      <h2>{page.title}</h2>
      {page.notice && (
        <div class="notice">
          <h3>{page.notice.title}</h3>
          {page.notice.paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </div>
      )}
      <p class="lead">{page.lead}</p>
      {page.key.length > 0 && <ChartKey names={page.key} />}
      {page.findings.map(({ number, sentence, comparison, claim, certainty, rule, isOfLead, marks }) => (
        <div class="finding">
          <div>
            <p class={`finding-number ${sizeOf(number)}${isOfLead ? '' : ' of-others'}`}>{number}</p>
            <FindingMarks row={marks} />
          </div>
          <div>
            <p class="finding-sentence">{sentence}</p>
            {(comparison ?? claim) !== undefined && (
              <p class="finding-comparison">
                {comparison} {claim !== undefined && <strong>{claim}</strong>}
              </p>
            )}
            <p class="finding-certainty">{[certainty, rule].filter(Boolean).join(' ')}</p>
          </div>
        </div>
      ))}
    </section>
  );
}

function sizeOf(number: string): string {
  return NUMBER_SIZES.find(({ upTo }) => number.length <= upTo)?.name ?? 'small';
}
