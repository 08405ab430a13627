import {
  type PublishedRelease,
  type ReportOfRelease,
  shortId,
} from '../../functions/core/access/published.ts';
import type { Language } from '../../functions/core/language.ts';
import type { Authority } from '../../functions/core/register/register.ts';
import { municipalityText } from '../text/municipality/municipality-text.ts';
import { osloDate } from '../text/shared/dates.ts';
import { figuresAddress, reportAddress } from './addresses.ts';
import { fileSize } from './file-size.ts';

interface NewestResultsProps {
  readonly language: Language;
  readonly authority: Pick<Authority, 'code' | 'formalName'>;
  /** The newest release, whose figures are offered. */
  readonly release: PublishedRelease;
  /** The newest report in each language; empty while they are being made. */
  readonly reports: readonly ReportOfRelease[];
}

/** What most people came for: the report as a PDF, and the figures behind it. */
export function NewestResults({ language, authority, release, reports }: NewestResultsProps) {
  const text = municipalityText[language].ownPage;
  return (
    <section aria-labelledby="results">
      <h2 id="results">{text.resultsOf(release.plan.title[language])}</h2>
      {reports.length === 0 && <p>{text.notMadeYet}</p>}
      <ul class="downloads">
        {reports.map(({ release: drawn, report }) => (
          <li key={report.language}>
            <a class="button" href={reportAddress(authority.code, drawn.id, report.language)}>
              {text.report[report.language]}
            </a>
            <p>
              {text.reportFacts(report.pages, fileSize(report.bytes, language))}
              <br />
              <ReleaseWords language={language} release={drawn} />
            </p>
          </li>
        ))}
        <li>
          <a class="button secondary" href={figuresAddress(authority.code, release.id, language)}>
            {text.data}
          </a>
          <p>
            {text.dataFacts}
            <br />
            <ReleaseWords language={language} release={release} />
          </p>
        </li>
      </ul>
      <p class="muted">{text.whoSees(authority.formalName)}</p>
    </section>
  );
}

/** Which release something is of, and since when. */
function ReleaseWords({ language, release }: Pick<NewestResultsProps, 'language' | 'release'>) {
  const text = municipalityText[language].ownPage;
  return (
    <span class="muted">
      {text.published(osloDate(release.publishedAt, language))}.{' '}
      {text.release(release.number, shortId(release.id))}.
    </span>
  );
}
