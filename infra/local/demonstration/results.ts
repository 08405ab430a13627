import { closeEdition } from '../../../functions/operations/change-state.ts';
import { orderAndFollow } from '../../../functions/operations/follow-reports.ts';
import { makeRelease } from '../../../functions/operations/make-release.ts';
import { chooseReports } from '../../../functions/operations/order-reports.ts';
import { rescheduleEdition } from '../../../functions/operations/reschedule-edition.ts';
import type { ReleaseRecord } from '../../../functions/ports/releases.ts';
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
  const patience = { pollEvery: 200, quietFor: 5_000 };
  const { stored, failed } = await orderAndFollow(orders, ports, patience, progress);
  const [first] = failed;
  if (first !== undefined) {
    throw new DemonstrationError(`the report of ${first.authority} failed: ${first.reason}`);
  }
  return stored;
}

/** Brings the minute of release forward to now. */
export async function releaseNow(edition: string, ports: OperatorPorts): Promise<void> {
  const result = await rescheduleEdition(edition, { releaseAt: ports.clock.now().toISOString() }, ports);
  if (result.kind !== 'rescheduled')
    throw new DemonstrationError(`the release was not moved: ${result.kind}`);
}
