import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

const PATIENCE = 3_000;

/**
 * Waits until this holds on the page. Asked from here again and again: on a page without scripts nothing can
 * wait by itself.
 */
export async function until(page: Page, holds: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await page.evaluate(holds))) {
    if (performance.now() > end) throw new Error(`never came: ${holds} on ${page.url()}`);
    await pause(20);
  }
}
