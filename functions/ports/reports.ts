import type { Language } from '../core/language.ts';

export interface ReportOrder {
  readonly edition: string;
  readonly releaseId: string;
  readonly authority: string;
  readonly language: Language;
}

/** How the drawing of one report ended. */
export type ReportRecord = ReportOrder & { readonly at: string } & (
    | { readonly kind: 'stored'; readonly key: string; readonly pages: number; readonly bytes: number }
    | { readonly kind: 'failed'; readonly reason: string }
  );

export interface Reports {
  readonly record: (report: ReportRecord) => Promise<void>;
  readonly find: (
    releaseId: string,
    authority: string,
    language: Language,
  ) => Promise<ReportRecord | undefined>;
  /** All of a release, or those of one authority. */
  readonly list: (releaseId: string, authority?: string) => Promise<readonly ReportRecord[]>;
}

/** Finished PDFs. A key names its content, so nothing on the shelf ever changes. */
export interface ReportShelf {
  readonly has: (key: string) => Promise<boolean>;
  readonly put: (key: string, pdf: Uint8Array) => Promise<void>;
  /** An address that opens one report for so many seconds, saved under the file name. */
  readonly link: (key: string, seconds: number, fileName: string) => Promise<string>;
}

/** Prints finished pages of HTML. One browser a session; whatever happens, close it. */
export interface PrintSession {
  /** The PDF, the same bytes for the same page and day. `date` (ISO 8601) is the day the file says it is of. */
  readonly print: (html: string, date: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export interface Printer {
  /** What prints, with its version: another engine gives other bytes. */
  readonly engine: string;
  readonly open: () => Promise<PrintSession>;
}

/** What is read back from a finished PDF. */
export interface PdfContent {
  readonly pages: readonly string[];
}

export interface PdfReader {
  readonly read: (pdf: Uint8Array) => Promise<PdfContent>;
}
