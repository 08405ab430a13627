import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { sendLogTo } from '../../functions/log.ts';
import type { Specimen } from '../output/specimens/specimen.ts';
import { openBrowser, type TestBrowser } from './browser.ts';
import { audit, LOOKS } from './browser-audit.ts';
import { keyboardFaults } from './browser-keyboard.ts';
import { type ServedSpecimens, serveSpecimens } from './browser-specimens.ts';
import { type Visitor, visit } from './browser-visitor.ts';

/** A page takes half a second; a machine with much else to do takes its time. */
const PATIENCE = 30_000;

/** A test for each specimen: nothing is wrong with it in any of its languages, whichever way one looks at it. */
export function testEveryPage(
  specimens: readonly Specimen[],
  { looks = LOOKS, exempt = [] }: { looks?: typeof LOOKS; exempt?: readonly string[] } = {},
): void {
  jest.setTimeout(PATIENCE);
  let opened: TestBrowser;
  let served: ServedSpecimens;
  let visitor: Visitor;

  beforeAll(async () => {
    sendLogTo(() => {});
    [opened, served] = await Promise.all([openBrowser(), serveSpecimens(specimens)]);
    visitor = await visit(opened.browser, { origins: [served.origin] });
  });
  afterAll(async () => {
    await opened?.close();
    await served?.close();
  });

  test.each(specimens.map((specimen, nth) => [specimen.name, specimen, nth] as const))(
    '%s',
    async (_name, specimen, nth) => {
      const faults: Record<string, readonly string[]> = {};
      for (const [i, language] of specimen.languages.entries()) {
        await visitor.page.goto(served.addressOf(specimen, language));
        // A look for each language: over all specimens every look comes up with every language.
        const look = looks[(nth + i) % looks.length] as (typeof LOOKS)[number];
        faults[language] = [
          // Where the keyboard leads is the same in all of them.
          ...(i === 0 ? await keyboardFaults(visitor.page) : []),
          ...(await audit(visitor.page, language, look, exempt)),
          ...visitor.complaints(),
        ];
      }
      expect(faults).toEqual(Object.fromEntries(specimen.languages.map((language) => [language, []])));
    },
  );
}
