import { renderReport as renderHtml } from '../../templates/report/report-document.tsx';
import { reportTexts } from '../../templates/text/report/report-texts.ts';
import { findAuthority } from '../core/register/register.ts';
import { buildReport } from '../core/report/build-report.ts';
import type { FontFace } from '../core/report/font-face.ts';
import type { PrintedText } from '../core/report/printed-texts.ts';
import { departuresFrom } from '../core/report/read-back.ts';
import type { ReportModel } from '../core/report/report-model.ts';
import type { PdfReader, Printer, PrintSession, ReportOrder } from '../ports/reports.ts';
import type { Ports } from '../ports.ts';
import { type ReportSources, reportSources } from './report-sources.ts';

/** What the drawing of reports needs from the world. */
export interface ReportNeeds
  extends Pick<Ports, 'clock' | 'random' | 'releases' | 'library' | 'reports' | 'shelf'> {
  readonly printer: Printer;
  readonly reader: PdfReader;
  readonly fonts: readonly FontFace[];
}

/** The finished file does not say what the report says. `departures` tells where and what. */
export class ReadBackError extends Error {
  override readonly name = 'ReadBackError';
  readonly departures: readonly PrintedText[];

  constructor(departures: readonly PrintedText[]) {
    const places = departures.slice(0, 5).map(({ place }) => place);
    super(`the finished file departs from the report in ${departures.length} places: ${places.join(', ')}`);
    this.departures = departures;
  }
}

/** An order for an authority that the release's register lacks. */
export class UnknownAuthorityError extends Error {
  override readonly name = 'UnknownAuthorityError';
}

export type RenderOutcome =
  | { readonly kind: 'stored'; readonly key: string; readonly pages: number; readonly bytes: number }
  | { readonly kind: 'skipped'; readonly key: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly cause: unknown };

/** Draws reports, one order at a time or several. `session` is the browser they share. */
export type RenderReport = (order: ReportOrder, session: PrintSession) => Promise<RenderOutcome>;

/**
 * From a release to a PDF on the shelf. The file's key names everything it was printed from, so a report that
 * is there already is not printed again. It is put there only after it was read back and says all that it
 * should; whatever goes wrong is recorded with its reason, and nothing is stored.
 */
export function reportRenderer(needs: ReportNeeds): RenderReport {
  const sources = reportSources(needs);
  return async (order, session) => {
    const record = (
      outcome: { kind: 'failed'; reason: string } | Extract<RenderOutcome, { kind: 'stored' }>,
    ) => needs.reports.record({ ...order, ...outcome, at: needs.clock.now().toISOString() });
    try {
      const outcome = await render(order, session, needs, sources);
      if (outcome.kind === 'stored') await record(outcome);
      return outcome;
    } catch (cause) {
      const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
      await record({ kind: 'failed', reason });
      return { kind: 'failed', reason, cause };
    }
  };
}

async function render(
  order: ReportOrder,
  session: PrintSession,
  needs: ReportNeeds,
  sources: ReportSources,
): Promise<Exclude<RenderOutcome, { kind: 'failed' }>> {
  const { language } = order;
  const source = await sources(order);
  const authority = findAuthority(source.register, order.authority);
  if (authority === undefined) throw new UnknownAuthorityError(`the register has no ${order.authority}`);
  const model = buildReport({ ...source, authority, language }, reportTexts[language]);
  const html = renderHtml(model, needs.fonts);
  const key = `reports/${needs.random.fingerprint(`${needs.printer.engine}\n${html}`)}.pdf`;
  if (await isStored(order, key, needs)) return { kind: 'skipped', key };

  const pdf = await session.print(html, model.date);
  const pages = await checkedPages(pdf, model, needs.reader);
  await needs.shelf.put(key, pdf);
  return { kind: 'stored', key, pages, bytes: pdf.byteLength };
}

async function isStored(order: ReportOrder, key: string, { reports, shelf }: ReportNeeds): Promise<boolean> {
  const known = await reports.find(order.releaseId, order.authority, order.language);
  return known?.kind === 'stored' && known.key === key && (await shelf.has(key));
}

/** @throws {ReadBackError} */
async function checkedPages(pdf: Uint8Array, model: ReportModel, reader: PdfReader): Promise<number> {
  const { pages } = await reader.read(pdf);
  const departures = departuresFrom(model, pages);
  if (departures.length > 0) throw new ReadBackError(departures);
  return pages.length;
}
