import { setTimeout as pause } from 'node:timers/promises';
import type { Printer, PrintSession } from '../../ports/reports.ts';
import { FINISHING_VERSION, finishPdf } from '../pdf/finish-pdf.ts';
import { type BrowserProcess, startBrowser } from './browser-process.ts';
import { pagePrinter } from './page-printer.ts';
import { CHROMIUM_VERSION, sharedCacheFolder, unpackBrowser } from './unpack-browser.ts';

/** A page could not be printed, not even by a second browser. */
export class PrintError extends Error {
  override readonly name = 'PrintError';
}

export interface ChromiumOptions {
  /** The package's `bin` folder; on Lambda that of the layer. */
  readonly archives: string;
  readonly cache?: string | undefined;
  /** Milliseconds that one print may take; the browser is killed after them. */
  readonly deadline?: number | undefined;
}

const DEADLINE = 20_000;
/** What piles up in a browser goes with it. */
const PRINTS_PER_BROWSER = 400;

/** Prints with the browser of @sparticuz/chromium. Two sessions are two browsers. */
export function chromiumPrinter(options: ChromiumOptions): Printer {
  return {
    engine: `chromium ${CHROMIUM_VERSION}, finishing ${FINISHING_VERSION}`,
    open: async () => printSession(options),
  };
}

interface Running extends BrowserProcess {
  readonly print: (html: string) => Promise<Buffer>;
  prints: number;
}

/** The browser starts with the first print: a session in which nothing is printed costs nothing. */
function printSession({
  archives,
  cache = sharedCacheFolder(),
  deadline = DEADLINE,
}: ChromiumOptions): PrintSession {
  let running: Running | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const end = async (how: 'stop' | 'kill') => {
    const ended = running;
    running = undefined;
    await ended?.[how]();
  };
  const start = async (): Promise<Running> => {
    const started = await startBrowser(await unpackBrowser(archives, cache), cache, deadline);
    return { ...started, print: pagePrinter(started.browser), prints: 0 };
  };
  const attempt = async (html: string, date: string): Promise<Uint8Array> => {
    if (running !== undefined && running.prints >= PRINTS_PER_BROWSER) await end('stop');
    running ??= await start();
    running.prints += 1;
    return finishPdf(await inTime(running.print(html), deadline), date);
  };
  const printOrRetry = async (html: string, date: string): Promise<Uint8Array> => {
    try {
      return await attempt(html, date);
    } catch {
      // Browsers crash and hang; a fresh one usually does not.
      await end('kill');
      return await attempt(html, date);
    }
  };

  return {
    print: (html, date) => {
      const printed = turn
        .then(() => printOrRetry(html, date))
        .catch(async (cause) => {
          await end('kill');
          throw new PrintError('the page could not be printed', { cause });
        });
      turn = printed.catch(() => {});
      return printed;
    },
    close: async () => {
      await turn;
      await end('stop');
    },
  };
}

/** The browser's own limits do not cover everything that can hang. */
async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const watch = new AbortController();
  const late = pause(milliseconds, undefined, { signal: watch.signal }).then(() => {
    throw new Error(`no answer from the browser in ${milliseconds} ms`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    watch.abort();
    late.catch(() => {});
    work.catch(() => {});
  }
}
