import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { pdfReader } from '../../functions/adapters/pdf/pdf-reader.ts';
import { respondentsAmong } from '../../infra/local/demonstration/fieldwork.ts';
import { closeAndRelease, releaseNow, renderReports } from '../../infra/local/demonstration/results.ts';
import { seedAnswers } from '../../infra/local/demonstration/seed-answers.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { audit, PLAIN } from '../support/browser-audit.ts';
import { type Typist, typistAt } from '../support/browser-typist.ts';
import { type Visitor, visit } from '../support/browser-visitor.ts';
import { openWorld, originsOf, type World } from '../support/browser-world.ts';

/** Bykle, Bærum, and enough others to be compared with. */
const AUTHORITIES = ['4222', '3201', '4203', '4204', '42'];

jest.setTimeout(30_000);

let opened: TestBrowser;
let world: World;
let contact: Visitor;
let keys: Typist;

beforeAll(async () => {
  [opened, world] = await Promise.all([openBrowser(), openWorld(AUTHORITIES)]);
  const { edition, frame, material, ports, stack } = world;
  const { synthesis } = material;
  const answering = new Set(respondentsAmong(frame, synthesis));
  // So small a place has figures of its own only when most of its units answer.
  const inBykle = frame.filter(({ authority }) => authority === '4222').slice(0, -3);
  const units = [...inBykle, ...frame.filter((unit) => unit.authority !== '4222' && answering.has(unit))];
  await seedAnswers(edition, synthesis, units, ports, () => {});
  await stack.idle();
  contact = await newDevice();
  keys = typistAt(contact.page);
});
afterAll(async () => {
  await opened?.close();
  await world?.stack.stop();
});
afterEach(() => {
  expect(contact.complaints()).toEqual([]);
  expect(world.failures).toEqual([]);
});

const newDevice = () =>
  visit(opened.browser, { origins: originsOf(world.stack), downloadsTo: opened.folder, language: 'nn' });
const at = (path: string) => `${world.stack.origin}${path}`;
const heading = ({ page }: Visitor = contact) => page.$eval('h1', (h1) => h1.textContent);
const words = ({ page }: Visitor = contact) => page.$eval('main', (main) => main.innerText);
const addressesOf = ({ page }: Visitor = contact) =>
  page.$$eval('main a', (links) => links.map(({ href }) => href));
const expectSound = async () => expect(await audit(contact.page, 'nn', PLAIN)).toEqual([]);

/** What the browser saved, when it does not grow any more. */
async function saved(name: string): Promise<Buffer> {
  let before: number | undefined;
  for (let i = 0; i < 200; i++) {
    const file = await readFile(join(opened.folder, name)).catch(() => undefined);
    if (file !== undefined && file.length > 0 && file.length === before) return file;
    before = file?.length;
    await pause(50);
  }
  throw new Error(`${name} was never saved`);
}

const REFUSED = 'Denne sida kan vi ikkje vise';

describe("Bykle's contact, with a keyboard and nothing else", () => {
  test('comes in from the front page, by the page of the identity provider', async () => {
    await contact.page.goto(at('/'));
    await expectSound();
    await keys.press('Logg inn');
    expect(new URL(contact.page.url()).origin).toBe(world.stack.addresses.identity);
    await expectSound();
    await contact.page.keyboard.press('Tab');
    await contact.page.keyboard.type('Bykle');
    await keys.press('Logg inn');
    expect(contact.page.url()).toBe(at('/municipality/4222'));
    expect(await heading()).toBe('Bykle');
  });

  test('sees how many have answered, and no result', async () => {
    expect(await words()).toMatch(/Om lag \d+\u00a0% har svara/);
    expect(await addressesOf()).toEqual([]);
    await expectSound();
  });

  test('sees nothing of a release before its minute', async () => {
    const { edition, ports } = world;
    await closeAndRelease(edition.plan.id, 'test', ports, () => {});
    await renderReports(edition.plan.id, ['4222', '3201'], ports, () => {});
    await contact.page.reload();
    expect(await addressesOf()).toEqual([]);
    await releaseNow(edition.plan.id, ports);
    await contact.page.reload();
    expect(await addressesOf()).not.toEqual([]);
    await expectSound();
  });

  test('fetches the own report', async () => {
    await keys.start('Last ned rapporten');
    const pdf = await saved('innovasjonsbarometer-2026-bykle-nn.pdf');
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
    const { pages } = await pdfReader.read(pdf);
    expect(pages.length).toBeGreaterThanOrEqual(4);
    expect(pages[0]).toContain('Bykle');
  });

  test('fetches the own figures', async () => {
    await keys.start('Last ned tala');
    const csv = (await saved('innovasjonsbarometer-2026-bykle-nn.csv')).toString();
    expect(csv).toMatch(/^\uFEFFindikator;.*\r\n.*;Bykle kommune;prosent;\d+,\d\d;/);
    expect(csv).not.toContain('Bærum');
  });

  test("is refused Bærum's page and report", async () => {
    const own = (await addressesOf()).find((address) => address.includes('/reports/')) ?? '';
    for (const address of [at('/municipality/3201'), own.replace('4222', '3201').replace(/nn$/, 'nb')]) {
      const response = await contact.page.goto(address);
      expect([response?.status(), await heading()]).toEqual([403, REFUSED]);
    }
    await expectSound();
  });

  test('keeps the own report from whoever gets the address, and from the next at this machine', async () => {
    await contact.page.goto(at('/municipality'));
    const own = (await addressesOf()).find((address) => address.includes('/reports/')) ?? '';
    const other = await newDevice();
    expect((await other.page.goto(own))?.status()).toBe(403);
    await keys.press('Logg ut');
    await expectSound();
    expect((await contact.page.goto(own))?.status()).toBe(403);
    expect(await heading()).toBe(REFUSED);
  });
});
