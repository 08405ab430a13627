import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Context, SQSEvent } from 'aws-lambda';
import { renderReportsFunction } from '../../../functions/handlers/render-reports.ts';
import type { Printer, ReportOrder } from '../../../functions/ports/reports.ts';
import { orderOf, realPrinter, reportWorld } from '../../support/report-world.ts';
import { sampleRelease } from '../../support/sample-release.ts';
import { RELEASE_FACTS } from '../../support/sample-report.ts';

const RELEASE = sampleRelease({
  '0301': { units: 900, respondents: 402 },
  '4222': { units: 14, respondents: 9 },
  '5540': { units: 19, respondents: 19 },
});

let lines: string[];
beforeEach(() => {
  lines = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('the worker behind the queue of reports', () => {
  test('prints all orders of a batch in one browser, and names those that failed', async () => {
    const { printer, counts } = counting(realPrinter());
    const { needs, shelf } = reportWorld(RELEASE, printer);
    const handler = renderReportsFunction(() => needs);

    const answer = await handler(
      batch(orderOf('4222'), orderOf('9999'), orderOf('0301', 'nn'), orderOf('5540')),
      CONTEXT,
    );

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-1' }] });
    expect(counts).toEqual({ opened: 1, closed: 1 });
    expect(shelf.size).toBe(3);
    expect(await needs.reports.find(RELEASE_FACTS.id, '9999', 'nb')).toMatchObject({ kind: 'failed' });
  }, 20_000);

  test('finds nothing to do in a batch that comes again', async () => {
    const { needs, shelf } = reportWorld(RELEASE);
    const handler = renderReportsFunction(() => needs);
    await handler(batch(orderOf('4222')), CONTEXT);

    expect(await handler(batch(orderOf('4222')), CONTEXT)).toEqual({ batchItemFailures: [] });
    expect(shelf.size).toBe(1);
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(['report.stored', 'report.skipped']);
  });

  test('closes the browser and hands everything back when nothing can be printed', async () => {
    const broken: Printer = {
      engine: 'none',
      open: async () => ({ print: () => Promise.reject(new Error('no browser')), close: async () => {} }),
    };
    const { printer, counts } = counting(broken);
    const handler = renderReportsFunction(() => reportWorld(RELEASE, printer).needs);

    const { batchItemFailures } = await handler(batch(orderOf('4222'), orderOf('0301')), CONTEXT);

    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).sort()).toEqual([
      'message-0',
      'message-1',
    ]);
    expect(counts).toEqual({ opened: 1, closed: 1 });
    expect(lines.join('')).toContain('no browser');
  });

  test.each([
    ['an authority that is no code', { ...orderOf('4222'), authority: '../46' }],
    ['a language that we lack', { ...orderOf('4222'), language: 'sv' }],
    ['more than an order', { ...orderOf('4222'), extra: 1 }],
  ])('refuses an order with %s', async (_, order) => {
    const handler = renderReportsFunction(() => reportWorld(RELEASE).needs);

    expect(await handler(batch(order as ReportOrder), CONTEXT)).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-0' }],
    });
  });
});

const CONTEXT = { getRemainingTimeInMillis: () => 60_000 } as Context;

function batch(...orders: readonly ReportOrder[]): SQSEvent {
  return {
    Records: orders.map((order, index) => ({ messageId: `message-${index}`, body: JSON.stringify(order) })),
  } as SQSEvent;
}

/** The printer, with a count of its sessions. */
function counting(printer: Printer) {
  const counts = { opened: 0, closed: 0 };
  return {
    counts,
    printer: {
      engine: printer.engine,
      open: async () => {
        counts.opened += 1;
        const session = await printer.open();
        return {
          ...session,
          close: async () => {
            counts.closed += 1;
            await session.close();
          },
        };
      },
    } satisfies Printer,
  };
}
