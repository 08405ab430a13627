import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Language } from '../../functions/core/language.ts';
import { DESKTOP, PHONE } from './browser-visitor.ts';

/** How somebody looks at a page. */
export interface Look {
  readonly viewport: typeof DESKTOP | typeof PHONE;
  readonly scheme: 'light' | 'dark';
}

export const PLAIN: Look = { viewport: DESKTOP, scheme: 'light' };

export const LOOKS: readonly Look[] = [
  PLAIN,
  { viewport: PHONE, scheme: 'light' },
  { viewport: DESKTOP, scheme: 'dark' },
  { viewport: PHONE, scheme: 'dark' },
];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything that is wrong with a page as it is, in words; empty when nothing is. Leaves out some of axe's rules. */
export async function audit(
  page: Page,
  language: Language,
  look: Look,
  exempt: readonly string[] = [],
): Promise<readonly string[]> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme }]);
  const other = look.viewport === PHONE ? DESKTOP : PHONE;
  const faults = [
    ...(await structureFaults(page, language)),
    ...(await tooWide(page, other)),
    ...(await tooWide(page, look.viewport)),
  ];
  return [...faults, ...(await axeFaults(page, exempt))];
}

async function structureFaults(page: Page, language: Language): Promise<readonly string[]> {
  const found = await page.evaluate(() => ({
    language: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    title: document.title,
    unlabelled: [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
      .filter((field) => field.type !== 'hidden' && (field.labels?.length ?? 0) === 0)
      .map((field) => field.name),
    scripts: document.scripts.length,
  }));
  return [
    ...(found.language === language ? [] : [`says that it is in ${found.language}`]),
    ...(found.headings === 1 ? [] : [`has ${found.headings} main headings`]),
    ...(found.title === '' ? ['has no title'] : []),
    ...found.unlabelled.map((name) => `has a field without a label: ${name}`),
    ...(found.scripts === 0 ? [] : ['has a script']),
  ];
}

/** Whether one would have to scroll sideways, and what sticks out. */
async function tooWide(page: Page, viewport: Look['viewport']): Promise<readonly string[]> {
  await page.setViewport(viewport);
  const wide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const sticksOut = [...document.body.querySelectorAll('*')].find(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return scrollWidth > clientWidth ? (sticksOut?.outerHTML ?? 'something').slice(0, 120) : undefined;
  });
  return wide === undefined ? [] : [`is wider than ${viewport.width} pixels: ${wide}`];
}

/** Axe is a script: scripts are let in for it alone, and the page's own policy does not keep the debugger out. */
async function axeFaults(page: Page, exempt: readonly string[]): Promise<readonly string[]> {
  await page.setJavaScriptEnabled(true);
  try {
    await page.evaluate(AXE);
    const rules = Object.fromEntries(exempt.map((rule) => [rule, { enabled: false }]));
    const options = { resultTypes: ['violations'], iframes: false, preload: false, rules };
    const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults;
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ failureSummary = '', html }) => `${id}: ${html.slice(0, 160)} ${oneLine(failureSummary)}`),
    );
  } finally {
    await page.setJavaScriptEnabled(false);
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
