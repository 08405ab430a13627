import {
  type PublishedRelease,
  type ReportOfRelease,
  shortId,
} from '../../functions/core/access/published.ts';
import type { Language } from '../../functions/core/language.ts';
import { municipalityText } from '../text/municipality/municipality-text.ts';
import { osloDate } from '../text/shared/dates.ts';
import { figuresAddress, reportAddress } from './addresses.ts';
import { fileSize } from './file-size.ts';

interface EarlierResultsProps {
  readonly language: Language;
  readonly code: string;
  readonly reports: readonly ReportOfRelease[];
  /** Every release but the newest: their figures are offered here. */
  readonly releases: readonly PublishedRelease[];
}

/** Reports and figures that newer ones have replaced, by edition and release. */
export function EarlierResults({ language, code, reports, releases }: EarlierResultsProps) {
  const text = municipalityText[language].ownPage;
  if (releases.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{text.earlier}</h2>
      {releases.map((release) => (
        <section key={release.id} aria-labelledby={`release-${release.id}`}>
          <h3
            id={`release-${release.id}`}
          >{`${release.plan.title[language]}, ${text.releaseNumber(release.number)} (${shortId(release.id)})`}</h3>
          <p class="muted">{text.published(osloDate(release.publishedAt, language))}.</p>
          <ul>
            {reports
              .filter((one) => one.release === release)
              .map(({ report }) => (
                <li key={report.language}>
                  <a href={reportAddress(code, release.id, report.language)}>
                    {text.reportIn[report.language]}
                  </a>{' '}
                  ({text.reportFacts(report.pages, fileSize(report.bytes, language))})
                </li>
              ))}
            <li>
              <a href={figuresAddress(code, release.id, language)}>{text.figures}</a>
            </li>
          </ul>
        </section>
      ))}
    </section>
  );
}
