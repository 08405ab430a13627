import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Language } from '../../functions/core/language.ts';
import { LONG_WAY } from '../output/specimens/long-way.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { audit, PLAIN } from '../support/browser-audit.ts';
import { type Typist, typistAt } from '../support/browser-typist.ts';
import { until } from '../support/browser-until.ts';
import { type Visitor, visit } from '../support/browser-visitor.ts';
import { openWorld, originsOf, type World } from '../support/browser-world.ts';

jest.setTimeout(30_000);

let opened: TestBrowser;
let world: World;
let leader: Visitor;
let keys: Typist;

beforeAll(async () => {
  [opened, world] = await Promise.all([openBrowser(), openWorld(['4222'])]);
  await world.invite('4222', 1);
  leader = await newDevice();
  keys = typistAt(leader.page);
});
afterAll(async () => {
  await opened?.close();
  await world?.stack.stop();
});
afterEach(() => {
  expect(leader.complaints()).toEqual([]);
  expect(world.failures).toEqual([]);
});

const newDevice = () => visit(opened.browser, { origins: originsOf(world.stack), language: 'nn' });
const fieldsOf = (page: string) => LONG_WAY.find((step) => step.page === page)?.fields ?? [];
const heading = ({ page }: Visitor = leader) => page.$eval('h1', (h1) => h1.textContent);
const words = ({ page }: Visitor = leader) => page.$eval('main', (main) => main.innerText);
const pathOf = ({ page }: Visitor = leader) => new URL(page.url()).pathname.split('/').at(-1);

async function expectSound(language: Language): Promise<void> {
  expect(await audit(leader.page, language, PLAIN)).toEqual([]);
}

async function storedResponse() {
  const blocks = world.frame
    .filter(({ authority }) => authority === '4222')
    .map(({ authority, sector, bucket }) => ({ edition: world.edition.plan.id, authority, sector, bucket }));
  const responses = await Promise.all(blocks.map(world.ports.responses.ofBlock));
  return responses.flat()[0];
}

describe('A leader with a keyboard and nothing else', () => {
  let link: string;

  test('opens the mail, and the link in it', async () => {
    await leader.page.goto(world.stack.addresses.outbox);
    await keys.press('Innovasjonsbarometeret');
    await keys.press(`${world.stack.origin}/s/`);
    link = leader.page.url();
    expect(await heading()).toBe('Innovasjonsbarometeret 2026');
    expect(await leader.cookies()).toEqual([]);
    await expectSound('nn');
  });

  test('skips the head of the page', async () => {
    await leader.page.keyboard.press('Tab');
    await leader.page.keyboard.press('Enter');
    await until(leader.page, () => document.activeElement?.id === 'content');
  });

  test('begins, and goes on with Enter from the last answer', async () => {
    await keys.press('Begynn');
    await expectSound('nn');
    const rows = fieldsOf('introduced');
    await keys.answer(rows);
    await keys.back();
    await keys.enter();
    expect(pathOf()).toBe('newest');
    await expectSound('nn');
  });

  test('answers in words of their own', async () => {
    await keys.answer(fieldsOf('newest'));
    await keys.enter();
    expect(pathOf()).toBe('origin');
  });

  test('is told what is wrong, and led there', async () => {
    const four = ['managers', 'employees', 'politicians', 'citizens'];
    await keys.answer(four.map((option) => ['q.started-by', option]));
    await keys.enter();
    await until(leader.page, () => document.activeElement?.className === 'error-summary');
    expect(await leader.page.title()).toMatch(/^Feil: /);
    expect(await words()).toContain('Vel høgst 3. Du har valt 4.');
    await leader.page.keyboard.press('Tab');
    await leader.page.keyboard.press('Enter');
    await until(leader.page, () => (document.activeElement as HTMLInputElement).value === 'managers');
    await leader.page.keyboard.press('Space');
  });

  test('changes the language without losing what was just put right', async () => {
    await keys.press('English', { backwards: true });
    expect(await leader.page.$eval('html', ({ lang }) => lang)).toBe('en');
    expect(
      await leader.page.$$eval('[name="q.started-by"]:checked', (boxes) =>
        boxes.map((box) => (box as HTMLInputElement).value),
      ),
    ).toEqual(['employees', 'politicians', 'citizens']);
    expect((await leader.cookies()).map(({ name, value }) => [name, value])).toEqual([['language', 'en']]);
    await expectSound('en');
  });

  test('stops, and goes on where it was on another device, in the language chosen', async () => {
    await keys.answer(fieldsOf('origin'));
    await keys.press('come back later');
    expect(pathOf()).toBe(link.split('/').at(-1));
    await leader.leave();
    leader = await newDevice();
    keys = typistAt(leader.page);
    await leader.page.goto(link);
    expect(await leader.page.$eval('html', ({ lang }) => lang)).toBe('en');
    await keys.press('Continue');
    expect(pathOf()).toBe('cooperation');
  });

  test('answers to the end, and looks through it all', async () => {
    for (const { page, fields } of LONG_WAY.slice(3)) {
      expect(pathOf()).toBe(page);
      await keys.answer(fields);
      await keys.enter();
    }
    expect(pathOf()).toBe('review');
    const all = await words();
    expect(all).toContain('Dei vel ute eller inne, og kven som lagar mat.');
    expect(all).not.toContain('Not answered');
    await expectSound('en');
  });

  test('sends once, whatever the back button is good for', async () => {
    await keys.press('Send the answers');
    expect(await heading()).toBe('Thank you! We have received your answers');
    const receipt = await leader.page.$eval('.receipt-number strong', ({ textContent }) => textContent);
    await expectSound('en');
    await leader.page.goBack();
    expect(await heading()).toBe('The unit has answered');
    expect(await words()).toContain(receipt);
    expect((await storedResponse())?.receipts.map(({ number }) => number)).toEqual([receipt]);
    await expectSound('en');
  });

  test('reads the own copy', async () => {
    await keys.press('See your answers');
    expect(await words()).toContain('Takk for at de spør.');
    await keys.press('To the start page');
  });

  test('corrects an answer, and gets another receipt', async () => {
    await keys.press('Correct the answers');
    await keys.press('More on evaluation and sharing');
    await keys.answer([['q.spread-means', 'guide']]);
    await keys.enter();
    await keys.answer([]);
    await keys.enter();
    await keys.press('Send the answers');
    const response = await storedResponse();
    expect(response?.receipts).toHaveLength(2);
    expect(response?.answers?.['spread-means']).toEqual({ kind: 'choices', options: ['guide'] });
  });

  test('deletes the answers', async () => {
    await leader.page.goto(link);
    await keys.press('Delete the answers');
    await expectSound('en');
    await keys.press('Delete the answers');
    await expectSound('en');
    expect((await storedResponse())?.answers).toBeUndefined();
  });
});
