import { closeEdition } from '../../../functions/operations/change-state.ts';
import { makeRelease } from '../../../functions/operations/make-release.ts';
import { chooseReports } from '../../../functions/operations/order-reports.ts';
import { rescheduleEdition } from '../../../functions/operations/reschedule-edition.ts';
import type { ReleaseRecord } from '../../../functions/ports.ts';
import { DemonstrationError, type OperatorPorts } from './fieldwork.ts';
import type { Progress } from './narrator.ts';

/** Closes the edition and freezes its results, which are refused when sums differ from the answers. */
export async function closeAndRelease(
  edition: string,
  codeVersion: string,
  ports: OperatorPorts,
  progress: Progress,
): Promise<ReleaseRecord> {
  const change = await closeEdition(edition, ports);
  if (change.kind !== 'changed') throw new DemonstrationError(`the edition was not closed: ${change.kind}`);
  const release = await makeRelease(edition, codeVersion, ports, { onProgress: progress });
  if (release.kind !== 'released') throw new DemonstrationError(`nothing was released: ${release.kind}`);
  return release.record;
}

/** Orders the reports of these authorities and waits for them all. */
export async function renderReports(
  edition: string,
  authorities: readonly string[],
  ports: OperatorPorts,
  progress: Progress,
): Promise<number> {
  const choosing = await Promise.all(
    authorities.map((authority) => chooseReports(edition, { authority }, ports)),
  );
  const orders = choosing.flatMap((choice) => (choice.kind === 'chosen' ? choice.orders : []));
  await ports.renderQueue.send(orders);
  for (;;) {
    const records = (await ports.reports.list(orders[0]?.releaseId ?? '')).filter(({ authority }) =>
      authorities.includes(authority),
    );
    progress(records.length, orders.length);
    const failed = records.find((record) => record.kind === 'failed');
    if (failed?.kind === 'failed') throw new DemonstrationError(`a report failed: ${failed.reason}`);
    if (records.length >= orders.length) return orders.length;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Brings the minute of release forward to now. */
export async function releaseNow(edition: string, ports: OperatorPorts): Promise<void> {
  const result = await rescheduleEdition(edition, { releaseAt: ports.clock.now().toISOString() }, ports);
  if (result.kind !== 'rescheduled')
    throw new DemonstrationError(`the release was not moved: ${result.kind}`);
}
