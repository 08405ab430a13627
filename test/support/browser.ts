import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import puppeteer, { type Browser } from 'puppeteer-core';
import { unpackBrowser } from '../../functions/adapters/browser/unpack-browser.ts';

/** Not for tests: they weaken a page, save memory at the price of crashes, or draw three dimensions. */
const UNWANTED = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--use-gl',
  '--use-angle',
  '--enable-unsafe-swiftshader',
];

const ARCHIVES = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin');

/** A real browser, with a folder of its own that goes with it. */
export interface TestBrowser {
  readonly browser: Browser;
  /** Where it may put files. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** Starts the browser that prints the reports, with the fonts it brings: the same widths on every machine. */
export async function openBrowser(): Promise<TestBrowser> {
  const files = await unpackBrowser(ARCHIVES);
  const folder = await mkdtemp(join(tmpdir(), 'test-browser-'));
  const args = chromium.args.filter((argument) => !UNWANTED.includes(argument.split('=')[0] ?? ''));
  const browser = await puppeteer.launch({
    executablePath: files.executable,
    args: [...args, '--disable-gpu', '--use-gl=disabled', '--lang=nb'],
    headless: 'shell',
    pipe: true,
    userDataDir: join(folder, 'profile'),
    env: {
      PATH: '/usr/bin:/bin',
      HOME: folder,
      TMPDIR: folder,
      FONTCONFIG_FILE: files.fontsConfiguration,
    },
  });
  const close = async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  return { browser, folder, close };
}
