import type { Page } from 'puppeteer-core';

/** Somebody without a mouse. Everything is done by pressing keys where the keyboard is. */
export interface Typist {
  /** Goes to the link or button that says this, and presses Enter; the page that answers is loaded. */
  readonly press: (words: string, options?: { readonly backwards?: boolean }) => Promise<void>;
  /** The same where no page answers: a file is saved. */
  readonly start: (words: string) => Promise<void>;
  /** Goes through the fields up to the first button, and answers: names and values as the form sends them. */
  readonly answer: (fields: readonly (readonly [name: string, value: string])[]) => Promise<void>;
  /** From there back to the field before. */
  readonly back: () => Promise<void>;
  /** Presses Enter where the keyboard is; the page that answers is loaded. */
  readonly enter: () => Promise<void>;
}

/** More than any page has. */
const MOST_STOPS = 200;

interface Focus {
  readonly words: string;
  readonly name: string;
  readonly value: string;
  readonly type: string;
  readonly isChecked: boolean;
  readonly isButton: boolean;
}

export function typistAt(page: Page): Typist {
  const tab = async (backwards = false): Promise<Focus> => {
    if (backwards) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (backwards) await page.keyboard.up('Shift');
    return focusOf(page);
  };
  const goTo = async (words: string, backwards?: boolean) => {
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if ((await tab(backwards)).words.includes(words)) return;
    }
    throw new Error(`${page.url()} has nothing that says ${words}`);
  };
  const enter = async () => {
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  };
  return {
    enter,
    back: async () => void (await tab(true)),
    press: async (words, { backwards } = {}) => {
      await goTo(words, backwards);
      await enter();
    },
    start: async (words) => {
      await goTo(words);
      await page.keyboard.press('Enter');
    },
    answer: async (fields) => {
      for (let stops = 0; stops < MOST_STOPS; stops++) {
        const at = await tab();
        if (at.isButton) return;
        const wanted = fields.filter(([name]) => name === at.name).map(([, value]) => value);
        if (wanted.length > 0) await fillIn(page, at, wanted);
      }
      throw new Error(`${page.url()} has no button behind its fields`);
    },
  };
}

async function fillIn(page: Page, at: Focus, wanted: readonly string[]): Promise<void> {
  const [first = ''] = wanted;
  if (at.type === 'textarea') await page.keyboard.type(first);
  if (at.type === 'radio') await choose(page, at, first);
  if (at.type === 'checkbox' && wanted.includes(at.value) !== at.isChecked)
    await page.keyboard.press('Space');
}

/** Tab comes to the chosen one of a group, or to its first; arrows choose the next one. */
async function choose(page: Page, first: Focus, wanted: string): Promise<void> {
  if (first.value === wanted) return page.keyboard.press('Space');
  for (let at = first; at.value !== wanted; at = await focusOf(page)) await page.keyboard.press('ArrowDown');
}

function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement;
    return {
      words: at === document.body ? '' : (at.textContent ?? ''),
      name: at.name ?? '',
      value: at.value ?? '',
      type: at.localName === 'textarea' ? 'textarea' : (at.type ?? ''),
      isChecked: at.checked ?? false,
      isButton: at.matches('main .button'),
    };
  });
}
