import * as z from 'zod';
import { EditionIdSchema } from '../core/edition/edition.ts';
import { LanguageSchema } from '../core/language.ts';
import { AuthorityCodeSchema } from '../core/register/register.ts';
import { sharingQueueFunction } from '../events/queue-function.ts';
import { log } from '../log.ts';
import type { PrintSession, ReportOrder } from '../ports/reports.ts';
import { printShop } from '../reports/print-shop.ts';
import { type RenderReport, type ReportNeeds, reportRenderer } from '../reports/render-report.ts';

const ReportOrderSchema: z.ZodType<ReportOrder> = z.strictObject({
  edition: EditionIdSchema,
  releaseId: z.string().min(1),
  authority: AuthorityCodeSchema,
  language: LanguageSchema,
});

/** A report that was not stored. Its record says why; the queue has it tried again, and parks it at last. */
export class ReportFailedError extends Error {
  override readonly name = 'ReportFailedError';
}

/** One browser for the orders of a batch. While one report is read back, the next is printed. */
interface Workshop {
  readonly render: RenderReport;
  readonly session: PrintSession;
}

const AT_ONCE = 2;

async function renderOrder(order: ReportOrder, { render, session }: Workshop): Promise<void> {
  const start = performance.now();
  const outcome = await render(order, session);
  if (outcome.kind === 'failed') throw new ReportFailedError('not stored', { cause: outcome.cause });
  const { authority, language } = order;
  log.info(`report.${outcome.kind}`, {
    authority,
    language,
    milliseconds: Math.round(performance.now() - start),
    ...(outcome.kind === 'stored' && { pages: outcome.pages, bytes: outcome.bytes }),
  });
}

/** The worker behind the queue of reports. `connect` is given by tests. */
export function renderReportsFunction(connect: () => ReportNeeds) {
  return sharingQueueFunction<ReportOrder, { needs: ReportNeeds; render: RenderReport }, Workshop>(
    ReportOrderSchema,
    renderOrder,
    () => {
      const needs = connect();
      return { needs, render: reportRenderer(needs) };
    },
    async ({ needs, render }, work) => {
      const session = await needs.printer.open();
      try {
        await work({ render, session });
      } finally {
        await session.close();
      }
    },
    AT_ONCE,
  );
}

export const handler = renderReportsFunction(printShop);
