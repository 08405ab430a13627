import { compactPdf } from './compact-pdf.ts';

/** Part of every report's key: raised when the finishing gives other bytes. */
export const FINISHING_VERSION = 1;

/**
 * Makes the bytes of a printed PDF the same on any day and in any browser, and a third as many: the dates
 * become `date`, and the ids of the structure, which count what the browser has drawn since it started, are
 * counted from one. Both keep their length, since the file's table of contents counts bytes.
 *
 * @param date ISO 8601; the day of the data, at midnight UTC in the file
 */
export function finishPdf(pdf: Uint8Array, date: string): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const ids = [...new Set(text.match(STRUCTURE_ID))].sort();
  const numbered = new Map(ids.map((id, index) => [id, `(node${String(index + 1).padStart(8, '0')})`]));
  const day = `(D:${date.slice(0, 10).replaceAll('-', '')}000000`;
  return compactPdf(text.replace(STRUCTURE_ID, (id) => numbered.get(id) ?? id).replace(/\(D:\d{14}/g, day));
}

const STRUCTURE_ID = /\(node\d{8}\)/g;
