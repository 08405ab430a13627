import type { EditionPlan } from '../edition/edition.ts';
import type { Language } from '../language.ts';

/** A finished report that may be fetched. */
export interface PublishedReport {
  readonly language: Language;
  readonly pages: number;
  readonly bytes: number;
}

/** A release whose minute has come, with the reports that one authority has of it. */
export interface PublishedRelease {
  readonly plan: EditionPlan;
  /** 1, 2, …: within its edition. */
  readonly number: number;
  /** Fingerprint of the artefact. */
  readonly id: string;
  /** ISO 8601: when it came before people. */
  readonly publishedAt: string;
  readonly reports: readonly PublishedReport[];
}

/** One report with the release that it draws. */
export interface ReportOfRelease {
  readonly release: PublishedRelease;
  readonly report: PublishedReport;
}

/**
 * Of releases in order, newest first: the first report in each language of the newest edition, and all others.
 * A release whose reports are still being made does not hide the report before it.
 */
export function newestReports(releases: readonly PublishedRelease[]): {
  readonly newest: readonly ReportOfRelease[];
  readonly earlier: readonly ReportOfRelease[];
} {
  const all = releases.flatMap((release) => release.reports.map((report) => ({ release, report })));
  const isNewest = ({ release, report }: ReportOfRelease) =>
    release.plan.id === releases[0]?.plan.id &&
    all.find((one) => one.report.language === report.language)?.release === release;
  return { newest: all.filter(isNewest), earlier: all.filter((one) => !isNewest(one)) };
}

/** Eight characters of a release's fingerprint: enough to tell releases apart on paper. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}
