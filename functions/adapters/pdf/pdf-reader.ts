import { extractText, getDocumentProxy } from 'unpdf';
import type { PdfReader } from '../../ports/reports.ts';

/** What was given to be read is no PDF, or a broken one. */
export class UnreadablePdfError extends Error {
  override readonly name = 'UnreadablePdfError';
}

/** PDF.js would tell the console of what it finds odd; ours is a yes or no. */
const SILENT = 0;

/** Reads the text of every page with PDF.js: what a reader's search or copy would find. */
export const pdfReader: PdfReader = {
  read: async (pdf) => {
    try {
      // PDF.js takes the bytes for its own, hence the copy.
      const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: SILENT });
      try {
        return { pages: (await extractText(document, { mergePages: false })).text };
      } finally {
        await document.loadingTask.destroy();
      }
    } catch (cause) {
      throw new UnreadablePdfError('the file cannot be read as a PDF', { cause });
    }
  },
};
