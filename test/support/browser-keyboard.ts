import type { Page } from 'puppeteer-core';
import { until } from './browser-until.ts';

/** Where the keyboard is, as somebody who looks at the screen or listens to it would say. */
interface Stop {
  /** Tag, and what tells it from its neighbours. */
  readonly what: string;
  readonly isField: boolean;
  /** Sends the form it belongs to. */
  readonly submits: string | undefined;
  readonly form: string | undefined;
  readonly isSkipLink: boolean;
  /** One sees that the keyboard is here. */
  readonly isMarked: boolean;
}

/** More than any page has. */
const MOST_STOPS = 200;

/** What is wrong with a page for somebody with a keyboard alone; the page is just loaded. */
export async function keyboardFaults(page: Page): Promise<readonly string[]> {
  const start = await page.evaluate(() => ({
    hasProblems: document.querySelector('.error-summary') !== null,
    hasSkipLink: document.querySelector('.skip-link') !== null,
  }));
  // Given the focus with the first frame that is drawn, which may be after the page is loaded.
  if (start.hasProblems) await until(page, () => document.activeElement?.className === 'error-summary');
  const stops = await tabThrough(page);
  const expected = await reachable(page);
  const [first] = stops;
  return [
    ...(start.hasProblems || !start.hasSkipLink || first?.isSkipLink ? [] : [`begins at ${first?.what}`]),
    ...stops.filter(({ isMarked }) => !isMarked).map(({ what }) => `does not show where one is: ${what}`),
    ...stops
      .filter(
        ({ isField, form }, at) => isField && stops.slice(0, at).some(({ submits }) => submits === form),
      )
      .map(({ what }) => `has a field behind the button that sends it: ${what}`),
    ...(start.hasProblems || stops.length === expected
      ? []
      : [`has ${expected} places to go to, of which Tab reaches ${stops.length}`]),
  ];
}

/** From where the keyboard is to the end of the page. */
async function tabThrough(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await whereItIs(page);
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error('the Tab key goes round in circles');
}

function whereItIs(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return undefined;
    const field = at.matches('input, select, textarea') ? (at as HTMLInputElement) : undefined;
    const button = at.matches('main .button, main [type=submit]:not(.link)')
      ? (at as HTMLButtonElement)
      : undefined;
    return {
      what: `${at.localName} ${field?.name ?? at.textContent?.trim().slice(0, 40)}`,
      isField: field !== undefined,
      submits: button?.form?.action,
      form: field?.form?.action,
      isSkipLink: at.className === 'skip-link',
      isMarked: [at, at.closest('.option')].some((element) => {
        if (element === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { top, bottom, left, width } = element.getBoundingClientRect();
        const isInView = bottom > 0 && top < innerHeight && left > -1 && width > 1;
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && isInView;
      }),
    };
  });
}

/** How many places Tab should reach: a group of radio buttons is one. */
function reachable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLInputElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, iframe',
    );
    const radios = new Set<string>();
    return [...all].filter((element) => {
      if (element.tabIndex < 0) return false;
      if (element.type !== 'radio') return true;
      const isFirst = !radios.has(element.name);
      radios.add(element.name);
      return isFirst;
    }).length;
  });
}
