import { chromiumPrinter } from '../../functions/adapters/browser/chromium-printer.ts';
import { loadFonts } from '../../functions/adapters/browser/font-folder.ts';
import { pdfReader } from '../../functions/adapters/pdf/pdf-reader.ts';
import type { Questionnaire } from '../../functions/core/questionnaire/questionnaire.ts';
import type { Release } from '../../functions/core/release/release.ts';
import type { FontFace } from '../../functions/core/report/font-face.ts';
import type { Printer, ReportOrder } from '../../functions/ports/reports.ts';
import type { ReportNeeds } from '../../functions/reports/render-report.ts';
import { countingRandom } from './memory-ports.ts';
import { memoryReports } from './memory-results.ts';
import { QUESTIONNAIRE, REGISTER } from './sample-release.ts';
import { RELEASE_FACTS } from './sample-report.ts';

const ROOT = `${import.meta.dirname}/../..`;

export const FONTS: readonly FontFace[] = loadFonts(`${ROOT}/data/fonts`);
export const CHROMIUM_ARCHIVES = `${ROOT}/node_modules/@sparticuz/chromium/bin`;
export function orderOf(authority: string, language: ReportOrder['language'] = 'nb'): ReportOrder {
  return { edition: '2026', releaseId: RELEASE_FACTS.id, authority, language };
}

/** Everything that the drawing of reports needs, kept in memory; the browser and the reader are the real ones. */
export function reportWorld(
  release: Release,
  printer: Printer = realPrinter(),
  questionnaire?: Questionnaire,
) {
  const { publication } = release;
  const shelf = new Map<string, Uint8Array>();
  const needs: ReportNeeds = {
    clock: { now: () => new Date('2027-01-04T10:00:00Z') },
    random: countingRandom(),
    releases: {
      store: async () => ({ edition: '2026', ...RELEASE_FACTS, publication }),
      list: async (edition) => (edition === '2026' ? [{ edition, ...RELEASE_FACTS, publication }] : []),
      open: async () => release,
    },
    library: {
      putQuestionnaire: async () => 'same-exists',
      questionnaire: async () => questionnaire ?? QUESTIONNAIRE,
      putRegister: async () => 'same-exists',
      register: async () => REGISTER,
    },
    reports: memoryReports(),
    shelf: {
      has: async (key) => shelf.has(key),
      put: async (key, pdf) => {
        shelf.set(key, pdf);
      },
      link: async (key) => `https://reports.example/${key}`,
    },
    printer,
    reader: pdfReader,
    fonts: FONTS,
  };
  return { needs, shelf };
}

export function realPrinter(options: { cache?: string; deadline?: number } = {}): Printer {
  return chromiumPrinter({ archives: CHROMIUM_ARCHIVES, ...options });
}
