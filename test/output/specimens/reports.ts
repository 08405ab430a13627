import { loadFonts } from '../../../functions/adapters/browser/font-folder.ts';
import { renderReport } from '../../../templates/report/report-document.tsx';
import { sampleRelease } from '../../support/sample-release.ts';
import { reportOn } from '../../support/sample-report.ts';
import { drawn, type Specimen, specimen } from './specimen.ts';

const FONTS = loadFonts(`${import.meta.dirname}/../../../data/fonts`);

/** What is printed for an authority where so many units of so many have answered. */
function report(name: string, code: string, units: number, respondents: number): Specimen {
  const release = sampleRelease({ [code]: { units, respondents } });
  return specimen(name, async (language) => drawn(renderReport(reportOn(code, language, release), FONTS)));
}

/** The page that becomes a PDF: for a place with few answers, with many, with too few; for a county authority. */
export const REPORTS = [
  report('report-small', '4222', 14, 9),
  report('report-large', '4601', 520, 240),
  report('report-withheld', '1151', 6, 3),
  report('report-county', '46', 60, 31),
];
