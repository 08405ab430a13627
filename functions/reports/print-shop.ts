import { join } from 'node:path';
import { chromiumPrinter } from '../adapters/browser/chromium-printer.ts';
import { loadFonts } from '../adapters/browser/font-folder.ts';
import { pdfReader } from '../adapters/pdf/pdf-reader.ts';
import { optionalSetting } from '../config.ts';
import { reportPorts } from '../live.ts';
import type { ReportNeeds } from './render-report.ts';

/**
 * Everything that the drawing of reports needs, as live.ts is for the rest. Apart from it, since a browser's
 * driver has no place in the bundles of functions that print nothing.
 */
export function printShop(): ReportNeeds {
  return {
    ...reportPorts(),
    printer: chromiumPrinter({ archives: optionalSetting('CHROMIUM_BIN_DIR') ?? installedArchives() }),
    reader: pdfReader,
    fonts: loadFonts(optionalSetting('FONTS_DIR') ?? installedFonts()),
  };
}

// In a bundle there is no folder of this file, and the settings say where things are.
function installedArchives(): string {
  return join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin');
}

function installedFonts(): string {
  return join(import.meta.dirname, '../../data/fonts');
}
