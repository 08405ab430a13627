import { createHash } from 'node:crypto';
import { buildRelease } from '../../functions/core/release/build-release.ts';
import { operatorPorts } from '../../functions/live.ts';
import { sendLogTo } from '../../functions/log.ts';
import { createEdition } from '../../functions/operations/create-edition.ts';
import { chooseReports } from '../../functions/operations/order-reports.ts';
import type { ReportOrder } from '../../functions/ports/reports.ts';
import { printShop } from '../../functions/reports/print-shop.ts';
import { startStack } from '../../infra/local/stack.ts';
import { BenchError } from '../bench.ts';
import { fullFrame, releaseInputOf } from '../full-frame.ts';

/** An embedded stack in memory that keeps releases of the full frame, and what draws their reports. */
export async function startReportsWorld() {
  sendLogTo(() => {});
  const stack = await startStack({ accounts: [], inMemory: true, ports: 'any' });
  const ports = operatorPorts();
  const frame = fullFrame();
  await createEdition({ ...frame }, ports);
  const input = releaseInputOf(frame, 'bench');
  const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex');

  /** Reports of a new release, so that none of them is there already: all, or so many from all over the country. */
  const newOrders = async (
    codeVersion: string,
    count = Number.POSITIVE_INFINITY,
  ): Promise<readonly ReportOrder[]> => {
    await ports.releases.store(buildRelease({ ...input, codeVersion }, fingerprint), new Date());
    const choice = await chooseReports(input.plan.id, {}, ports);
    if (choice.kind !== 'chosen') throw new BenchError(`no reports to draw: ${choice.kind}`);
    const step = Math.max(1, choice.orders.length / count);
    const some = Array.from({ length: Math.min(count, choice.orders.length) }, (_, i) =>
      Math.floor(i * step),
    );
    return some.map((i) => choice.orders[i] as ReportOrder);
  };
  return { ports, needs: printShop(), newOrders, stop: stack.stop };
}

export type ReportsWorld = Awaited<ReturnType<typeof startReportsWorld>>;
