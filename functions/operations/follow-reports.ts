import type { ReportOrder, ReportRecord } from '../ports/reports.ts';
import type { Ports } from '../ports.ts';
import type { FailedReport, RenderProgress, RenderSummary } from './render-summary.ts';

/** How long to look before believing that nothing more will come, in milliseconds. */
export interface Patience {
  readonly pollEvery: number;
  /** The queue is empty, and nothing has changed for so long. A queue's depth lags behind in the cloud. */
  readonly quietFor: number;
}

type Needs = Pick<Ports, 'clock' | 'reports' | 'renderQueue'>;

/**
 * Orders reports and waits until each is stored, or the queue has given up on what is left. An order whose
 * report is there already leaves no trace, so it counts as skipped once the queue is empty.
 */
export async function orderAndFollow(
  orders: readonly ReportOrder[],
  ports: Needs,
  patience: Patience,
  onProgress: RenderProgress = () => {},
): Promise<RenderSummary> {
  const since = ports.clock.now().toISOString();
  await ports.renderQueue.send(orders);
  let seen = -1;
  let quietSince = performance.now();
  for (;;) {
    const records = await recordsOf(orders, ports);
    const summary = summarize(orders, records, since);
    onProgress(summary.stored + summary.skipped, orders.length);
    if (summary.stored === orders.length) return summary;
    if (summary.stored !== seen || (await ports.renderQueue.depth()) > 0) {
      seen = summary.stored;
      quietSince = performance.now();
    } else if (performance.now() - quietSince >= patience.quietFor) return summary;
    await new Promise((resolve) => setTimeout(resolve, patience.pollEvery));
  }
}

async function recordsOf(
  orders: readonly ReportOrder[],
  { reports }: Needs,
): Promise<ReadonlyMap<string, ReportRecord>> {
  const releases = [...new Set(orders.map(({ releaseId }) => releaseId))];
  const lists = await Promise.all(releases.map((releaseId) => reports.list(releaseId)));
  return new Map(lists.flat().map((record) => [nameOf(record), record]));
}

function summarize(
  orders: readonly ReportOrder[],
  records: ReadonlyMap<string, ReportRecord>,
  since: string,
): RenderSummary {
  let stored = 0;
  let skipped = 0;
  const failed: FailedReport[] = [];
  for (const order of orders) {
    const record = records.get(nameOf(order));
    if (record?.kind === 'stored' && record.at >= since) stored++;
    else if (record?.kind === 'stored') skipped++;
    else {
      const reason = record?.kind === 'failed' ? record.reason : 'no worker has taken the order';
      failed.push({ authority: order.authority, language: order.language, reason });
    }
  }
  return { stored, skipped, failed };
}

function nameOf({ releaseId, authority, language }: ReportOrder): string {
  return [releaseId, authority, language].join('#');
}
