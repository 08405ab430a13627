import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** A used page keeps what it drew until somebody clears up; nobody does, so it is replaced. */
const PRINTS_PER_PAGE = 50;

interface OpenPage {
  readonly page: Page;
  readonly protocol: CDPSession;
  prints: number;
}

/** Prints HTML as A4 on one page of a browser, with tags and bookmarks. Scripts do not run in it. */
export function pagePrinter(browser: Browser): (html: string) => Promise<Buffer> {
  let open: OpenPage | undefined;

  const fresh = async (): Promise<OpenPage> => {
    await open?.page.close();
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setOfflineMode(true);
    return { page, protocol: await page.createCDPSession(), prints: 0 };
  };

  return async (html) => {
    if (open === undefined || open.prints >= PRINTS_PER_PAGE) open = await fresh();
    open.prints += 1;
    await open.page.setContent(html, { waitUntil: 'load' });
    const { data } = await open.protocol.send('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return Buffer.from(data, 'base64');
  };
}
