import { finishPdf } from '../../functions/adapters/pdf/finish-pdf.ts';
import { findAuthority } from '../../functions/core/register/register.ts';
import { buildReport } from '../../functions/core/report/build-report.ts';
import { departuresFrom } from '../../functions/core/report/read-back.ts';
import type { ReportOrder } from '../../functions/ports/reports.ts';
import { reportSources } from '../../functions/reports/report-sources.ts';
import { renderReport } from '../../templates/report/report-document.tsx';
import { reportTexts } from '../../templates/text/report/report-texts.ts';
import type { Table } from '../bench.ts';
import { figure, ratio } from '../in-words.ts';
import { median } from '../sample.ts';
import { BLANK, barePrinter } from './browsers.ts';
import type { ReportsWorld } from './reports-world.ts';

/** The steps of a report in their order, each beside printing a blank page. */
const STEPS = ['choose what to say', 'write HTML', 'print', 'finish', 'read back', 'store'] as const;
type Step = (typeof STEPS)[number] | 'print a blank page';

/** What each step of a report costs when one is drawn after the other; also the HTML that was printed. */
export async function measureSteps(orders: readonly ReportOrder[], world: ReportsWorld) {
  const { needs } = world;
  const sources = reportSources(needs);
  const browser = await barePrinter();
  const times = new Map<Step, number[]>();
  const timed = async <T>(step: Step, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    times.set(step, [...(times.get(step) ?? []), performance.now() - start]);
    return result;
  };
  const pages: string[] = [];
  try {
    for (const [i, order] of orders.entries()) {
      // The first ones warm up browser and templates.
      if (i === WARM_UP) times.clear();
      const source = await sources(order);
      const authority = findAuthority(source.register, order.authority);
      if (authority === undefined) throw new RangeError(order.authority);
      const { language } = order;
      const texts = reportTexts[language];
      const model = await timed('choose what to say', () =>
        buildReport({ ...source, authority, language }, texts),
      );
      const html = await timed('write HTML', () => renderReport(model, needs.fonts));
      const printed = await timed('print', () => browser.print(html));
      const pdf = await timed('finish', () => finishPdf(printed, model.date));
      const departures = await timed('read back', async () =>
        departuresFrom(model, (await needs.reader.read(pdf)).pages),
      );
      if (departures.length > 0) throw new RangeError(`${order.authority} departs from its model`);
      await timed('store', () => needs.shelf.put(`bench/${i}.pdf`, pdf));
      await timed('print a blank page', () => browser.print(BLANK));
      pages.push(html);
    }
  } finally {
    await browser.stop();
  }
  return { table: tableOf(times), pages };
}

const WARM_UP = 4;

function tableOf(times: ReadonlyMap<Step, readonly number[]>): Table {
  const blank = median(times.get('print a blank page') ?? []);
  const all = STEPS.map((step) => median(times.get(step) ?? []));
  const row = (name: string, ms: number) => [name, figure(ms), ratio(ms / blank)];
  return {
    title: 'One report after the other',
    columns: ['step', 'ms', 'to printing a blank page'],
    rows: [
      ...STEPS.map((step, i) => row(step, all[i] ?? 0)),
      row(
        'all of them',
        all.reduce((sum, ms) => sum + ms, 0),
      ),
      row('print a blank page', blank),
    ],
  };
}
