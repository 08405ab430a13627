import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from '../../functions/adapters/browser/browser-process.ts';
import { pagePrinter } from '../../functions/adapters/browser/page-printer.ts';
import { sharedCacheFolder, unpackBrowser } from '../../functions/adapters/browser/unpack-browser.ts';
import { projectRoot } from '../../infra/constructs/bundling.ts';
import { millisecondsOf } from '../sample.ts';

const ARCHIVES = join(projectRoot, 'node_modules/@sparticuz/chromium/bin');
export const BLANK = '<!doctype html><html lang="nb"><title>Blank</title><p>Blank';

/** A browser that prints and does nothing else: the floor of every report. */
export async function barePrinter() {
  const cache = sharedCacheFolder();
  const { browser, stop } = await startBrowser(await unpackBrowser(ARCHIVES, cache), cache, 20_000);
  return { print: pagePrinter(browser), stop };
}

export interface ColdStart {
  readonly unpack: number;
  readonly launch: number;
  readonly firstPrint: number;
}

/** Milliseconds of each step from the packed browser to a first blank page, with nothing kept from before. */
export async function coldStart(): Promise<ColdStart> {
  const cache = mkdtempSync(join(tmpdir(), 'cold-browser-'));
  try {
    const unpack = await millisecondsOf(() => unpackBrowser(ARCHIVES, cache));
    const files = await unpackBrowser(ARCHIVES, cache);
    const start = performance.now();
    const { browser, stop } = await startBrowser(files, cache, 20_000);
    const launch = performance.now() - start;
    const firstPrint = await millisecondsOf(() => pagePrinter(browser)(BLANK));
    await stop();
    return { unpack, launch, firstPrint };
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}
