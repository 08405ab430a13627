import type { ReportOrder } from '../ports/reports.ts';
import { type ReportNeeds, reportRenderer } from '../reports/render-report.ts';
import { inParallel } from './in-parallel.ts';
import type { FailedReport, RenderProgress, RenderSummary } from './render-summary.ts';

/** While one report of a browser is read back, its next is printed. */
const AT_ONCE_PER_BROWSER = 2;

/** Draws reports in this process, with so many browsers at a time. */
export async function renderHere(
  orders: readonly ReportOrder[],
  needs: ReportNeeds,
  browsers: number,
  onProgress: RenderProgress = () => {},
): Promise<RenderSummary> {
  const render = reportRenderer(needs);
  let stored = 0;
  let skipped = 0;
  const failed: FailedReport[] = [];
  const left = [...orders];
  const workAt = async (): Promise<void> => {
    const session = await needs.printer.open();
    const work = async () => {
      for (let order = left.shift(); order !== undefined; order = left.shift()) {
        const outcome = await render(order, session);
        if (outcome.kind === 'stored') stored++;
        else if (outcome.kind === 'skipped') skipped++;
        else failed.push({ authority: order.authority, language: order.language, reason: outcome.reason });
        onProgress(stored + skipped + failed.length, orders.length);
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE_PER_BROWSER }, work));
    } finally {
      await session.close();
    }
  };
  await inParallel(Array.from({ length: browsers }), browsers, workAt);
  return { stored, skipped, failed };
}
