import type { Browser, BrowserContext, Cookie, Page } from 'puppeteer-core';

export interface VisitorOptions {
  /** Origins that the visitor may be led to: `http://localhost:4300`. */
  readonly origins: readonly string[];
  /** What the browser asks for. */
  readonly language?: string;
  /** The folder in which files are saved. */
  readonly downloadsTo?: string;
}

/** Somebody with a browser of their own: own cookies, scripts switched off. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly cookies: () => Promise<readonly Cookie[]>;
  /** What should not have happened so far: requests to strangers, complaints in the console. Then forgets it. */
  readonly complaints: () => readonly string[];
  readonly leave: () => Promise<void>;
}

export const DESKTOP = { width: 1280, height: 900 } as const;
export const PHONE = { width: 320, height: 640 } as const;

/** A new device, as far as a site can tell. */
export async function visit(browser: Browser, options: VisitorOptions): Promise<Visitor> {
  const { origins, language = 'nb', downloadsTo } = options;
  const context = await browser.createBrowserContext(
    downloadsTo === undefined ? {} : { downloadBehavior: { policy: 'allow', downloadPath: downloadsTo } },
  );
  const page = await context.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setViewport(DESKTOP);
  await page.setExtraHTTPHeaders({ 'accept-language': language });
  let complaints: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && !origins.includes(url.origin)) complaints.push(`asked ${url.origin}`);
  });
  page.on('pageerror', (error) => complaints.push(`a script failed: ${error}`));
  page.on('console', (message) => {
    // The browser says of a page with a status from 400 on that it could not be loaded, and shows it.
    if (message.location().url === page.url() && message.text().startsWith('Failed to load resource')) return;
    if (['error', 'warn'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  return {
    page,
    context,
    cookies: () => context.cookies(),
    complaints: () => {
      const sofar = complaints;
      complaints = [];
      return sofar;
    },
    leave: () => context.close(),
  };
}
