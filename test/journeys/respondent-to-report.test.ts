import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPair, SignJWT } from 'jose';
import { loadRegister } from '../../functions/adapters/files/register-files.ts';
import { pdfReader } from '../../functions/adapters/pdf/pdf-reader.ts';
import { operatorPorts } from '../../functions/live.ts';
import { sendLogTo } from '../../functions/log.ts';
import { chooseReports } from '../../functions/operations/order-reports.ts';
import { renderHere } from '../../functions/operations/render-here.ts';
import { printShop } from '../../functions/reports/print-shop.ts';
import { gatherMaterial } from '../../infra/local/demonstration/material.ts';
import { narrator } from '../../infra/local/demonstration/narrator.ts';
import { type Story, tellStory } from '../../infra/local/demonstration/story.ts';
import { openTrialRound } from '../../infra/local/demonstration/trial-round.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';
import { cookieBrowser, type Visited } from './cookie-browser.ts';

/** Bykle, Bærum, and Utsira, which is too small for figures of its own. */
const BYKLE = '4222';
const BÆRUM = '3201';
const UTSIRA = '1151';
const AUTHORITIES = [BYKLE, BÆRUM, UTSIRA];
const PEOPLE = 12;

let stack: Stack;
let story: Story;
let trialLink: string;
const told: string[] = [];
const log: string[] = [];
const failures: string[] = [];

beforeAll(async () => {
  sendLogTo((line) => log.push(line));
  const register = loadRegister();
  stack = await startStack({
    accounts: register.authorities.map(({ code, formalName }) => ({ code, name: formalName })),
    inMemory: true,
    ports: 'any',
    stream: { duplicateRate: 0.1, seed: 1 },
    onFailure: (name, error) => failures.push(`${name}: ${error}`),
  });
  const material = gatherMaterial(register, AUTHORITIES);
  const ears = { write: (text: string) => told.push(text) > 0 } as NodeJS.WriteStream;
  const ports = operatorPorts();
  ({ trialLink } = await openTrialRound(stack, material, ports));
  const options = { people: PEOPLE, reports: AUTHORITIES };
  story = await tellStory(stack, material, ports, narrator(ears), options);
}, 60_000);

afterAll(async () => {
  await stack?.stop();
});

describe('from a respondent to a report', () => {
  test('everything on the way was done, and nothing failed', async () => {
    expect(failures).toEqual([]);
    expect(told.join('')).toContain(`${PEOPLE} people answered through the form`);
    const ports = operatorPorts();
    const [release] = await ports.releases.list(story.edition);
    const reports = await ports.reports.list(release?.id ?? '');
    // Utsira is neutral: one report in each written form.
    expect(reports.map(({ authority, language, kind }) => [authority, language, kind])).toEqual([
      ['1151', 'nb', 'stored'],
      ['1151', 'nn', 'stored'],
      ['3201', 'nb', 'stored'],
      ['4222', 'nn', 'stored'],
    ]);
  });

  test('a respondent finds the receipt, and an open round asks for answers', async () => {
    const { visit } = cookieBrowser();
    expect((await visit(story.answeredLink)).body).toMatch(
      /[34679ACDEFGHJKMNPQRTWXY]{4}-[34679ACDEFGHJKMNPQRTWXY]{4}/,
    );
    expect((await visit(trialLink)).body).toContain('/begin"');
  });

  test('Bykle logs in and downloads its own report, which says whose it is', async () => {
    const { body, url } = await own(BYKLE);
    expect(url).toBe(`${stack.origin}/municipality/${BYKLE}`);
    expect(body).toContain('Bykle kommune');
    const pdf = await (await follow(BYKLE, reportPath(body))).response.bytes();
    const pages = (await pdfReader.read(pdf)).pages;
    expect(pages.length).toBeGreaterThanOrEqual(4);
    expect(pages[0]).toContain('Bykle');
    expect(pages[0]).toContain('2026');
  });

  test('what is drawn already is not drawn again', async () => {
    const ports = operatorPorts();
    const chosen = await chooseReports(story.edition, { authority: BYKLE }, ports);
    const orders = chosen.kind === 'chosen' ? chosen.orders : [];
    expect(await renderHere(orders, printShop(), 1)).toEqual({ stored: 0, skipped: 1, failed: [] });
  });

  test('the one that is too small has a report without figures of its own', async () => {
    const { body } = await own(UTSIRA);
    const pdf = await (await follow(UTSIRA, reportPath(body))).response.bytes();
    expect((await pdfReader.read(pdf)).pages.join(' ')).toContain('Utsira');
  });

  test('no log line says who answered what, or how to come in', () => {
    const codes = /s\/([\w-]{43})/.exec(story.answeredLink)?.[1] ?? 'none';
    expect(log.length).toBeGreaterThan(PEOPLE);
    for (const secret of [codes, '@', 'eyJ', 'kommune.example']) {
      expect(log.filter((line) => line.includes(secret))).toEqual([]);
    }
  });
});

describe("another municipality's report", () => {
  const refusedAlike = async (visited: Visited) => {
    expect(visited.status).toBe(403);
    const { visit } = cookieBrowser();
    const plain = await visit(`${stack.origin}/municipality/9999`);
    expect(visited.body).toBe(plain.body);
  };

  test('is refused by page, by number and by data file, and alike', async () => {
    const path = reportPath((await own(BÆRUM)).body);
    const bykle = cookieBrowser();
    await bykle.logIn(stack.origin, BYKLE);
    const release = path.split('/')[4] ?? '';
    for (const address of [
      `/municipality/${BÆRUM}`,
      path,
      path.replace(`/${BÆRUM}/`, `/${BYKLE}%2f..%2f${BÆRUM}/`),
      `/municipality/${BÆRUM}/data/${release}.csv`,
      path.replace(release, 'x'),
    ]) {
      await refusedAlike(await bykle.visit(stack.origin + address));
    }
  });

  test('is refused without login, and with a forged, a foreign or an altered token', async () => {
    const path = reportPath((await own(BÆRUM)).body);
    await refusedAlike(await cookieBrowser().visit(stack.origin + path));

    const bykle = cookieBrowser();
    await bykle.logIn(stack.origin, BYKLE);
    const [name, token] = [...bykle.jar].find(([, value]) => value.startsWith('eyJ')) ?? ['', ''];
    const [head = '', claims = '', signature = ''] = token.split('.');
    const told = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { privateKey } = await generateKeyPair('RS256');
    const kid = (JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string }).kid;
    const foreign = new SignJWT({ ...told, municipality: BÆRUM }).setProtectedHeader({ alg: 'RS256', kid });
    for (const wrong of [
      `${head}.${encode({ ...told, municipality: BÆRUM })}.${signature}`,
      `${encode({ alg: 'none' })}.${encode({ ...told, municipality: BÆRUM })}.`,
      await foreign.sign(privateKey),
      'eyJ',
    ]) {
      const headers = { cookie: `${name}=${wrong}` };
      const response = await fetch(stack.origin + path, { headers, redirect: 'manual' });
      await refusedAlike({ url: path, status: response.status, body: await response.text(), response });
    }
  });

  test('is refused by the key of its file, and by a link that is old', async () => {
    const ports = operatorPorts();
    const [release] = await ports.releases.list(story.edition);
    const keyOf = async (code: string, language: 'nb' | 'nn') => {
      const report = await ports.reports.find(release?.id ?? '', code, language);
      return report?.kind === 'stored' ? report.key : '';
    };
    const [mine, theirs] = [await keyOf(BYKLE, 'nn'), await keyOf(BÆRUM, 'nb')];
    const link = await ports.shelf.link(mine, 60, 'bykle.pdf');
    const statusOf = async (url: string) => (await fetch(url)).status;
    expect(await statusOf(link)).toBe(200);
    expect(await statusOf(link.replace(mine, theirs))).toBe(403);
    expect(await statusOf(link.replace('X-Amz-Expires=60', 'X-Amz-Expires=6000'))).toBe(403);
    expect(await statusOf(link.split('?')[0] ?? '')).toBe(403);
    const short = await ports.shelf.link(mine, 1, 'bykle.pdf');
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await statusOf(short)).toBe(403);
  });

  test('was asked for in vain, and the log says so', () => {
    const reasons = new Set(log.map((line) => (JSON.parse(line) as { reason?: string }).reason));
    expect([...reasons]).toEqual(
      expect.arrayContaining(['other-authority', 'no-session', 'invalid-session']),
    );
  });
});

/** The own page of an authority, logged in. */
async function own(code: string): Promise<Visited> {
  return cookieBrowser().logIn(stack.origin, code);
}

async function follow(code: string, path: string): Promise<Visited> {
  const browser = cookieBrowser();
  await browser.logIn(stack.origin, code);
  return browser.visit(stack.origin + path);
}

function reportPath(page: string): string {
  return /href="(\/municipality\/\d+\/reports\/[^"]+)"/.exec(page)?.[1] ?? '';
}
