import type { Language } from '../../functions/core/language.ts';
import type { Questionnaire } from '../../functions/core/questionnaire/questionnaire.ts';
import type { Comparison } from '../../functions/core/release/domain.ts';
import type { Figure, Release } from '../../functions/core/release/release.ts';
import { buildReport } from '../../functions/core/report/build-report.ts';
import type { ReportModel } from '../../functions/core/report/report-model.ts';
import { reportTexts } from '../../templates/text/report/report-texts.ts';

export { shown } from './release-parts.ts';

import { authorityOf, QUESTIONNAIRE, REGISTER, sampleRelease } from './sample-release.ts';

/** What a release of tests was made as. */
export const RELEASE_FACTS = {
  id: '3f9a2c1b04de77aa58c1d0e2f6b49370c5a8e1d7b26f4093ac7d51e8906b2f14',
  number: 1,
  madeAt: '2026-11-02T09:00:00Z',
} as const;

/** The report on an authority as drawn up from a release. */
export function reportOn(
  code: string,
  language: Language = 'nb',
  release: Release = sampleRelease({ [code]: { units: 14, respondents: 9 } }),
  questionnaire: Questionnaire = QUESTIONNAIRE,
): ReportModel {
  const input = {
    release,
    releaseFacts: RELEASE_FACTS,
    questionnaire,
    register: REGISTER,
    authority: authorityOf(code),
    language,
  };
  return buildReport(input, reportTexts[language]);
}

/** The release with other figures for some indicators of a domain. */
export function withFigures(
  release: Release,
  domain: string,
  figures: Readonly<Record<string, Figure>>,
): Release {
  return {
    ...release,
    domains: release.domains.map((one) =>
      one.id === domain ? { ...one, figures: { ...one.figures, ...figures } } : one,
    ),
  };
}

/** The release with tests of some figures of a domain against the rest of a benchmark. */
export function withComparisons(
  release: Release,
  domain: string,
  comparisons: Readonly<Record<string, readonly Comparison[]>>,
): Release {
  return {
    ...release,
    domains: release.domains.map((one) =>
      one.id === domain
        ? {
            ...one,
            comparisons: Object.fromEntries(
              Object.entries(comparisons).map(([id, tests]) => [id, [...tests]]),
            ),
          }
        : one,
    ),
  };
}
