import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { PrintError } from '../../../../functions/adapters/browser/chromium-printer.ts';
import {
  CHROMIUM_VERSION,
  sharedCacheFolder,
  unpackBrowser,
} from '../../../../functions/adapters/browser/unpack-browser.ts';
import { pdfReader } from '../../../../functions/adapters/pdf/pdf-reader.ts';
import type { PrintSession } from '../../../../functions/ports/reports.ts';
import { processesOf } from '../../../support/browser-processes.ts';
import { CHROMIUM_ARCHIVES, FONTS, realPrinter } from '../../../support/report-world.ts';

const DATE = '2026-10-30T16:00:00+01:00';
const PAGE = '<!doctype html><html lang="nb"><title>Prøve</title><h1>Blåbær</h1><p>på øya</p></html>';

const WORLD = join(import.meta.dirname, '../../../support/report-world.ts');

/** A process with a browser, to be killed: says when the browser runs, and then waits for ever. */
const PRINT_AND_WAIT = `
  const [, world, cache] = process.argv;
  const session = await (await import(world)).realPrinter({ cache }).open();
  await session.print('<p>Hei</p>', '2026-10-30');
  console.log('printed');
  setInterval(() => {}, 60_000);
`;

/** A folder like the shared one, with the browser in it, where all that is left behind is ours. */
let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'printer-cache-'));
  await unpackBrowser(CHROMIUM_ARCHIVES);
  await symlink(
    join(sharedCacheFolder(), `chromium-${CHROMIUM_VERSION}`),
    join(cache, `chromium-${CHROMIUM_VERSION}`),
  );
}, 60_000);
afterAll(() => rm(cache, { recursive: true }));

const sessions: PrintSession[] = [];
async function open(options: { deadline?: number } = {}): Promise<PrintSession> {
  const session = await realPrinter({ cache, ...options }).open();
  sessions.push(session);
  return session;
}
afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
  expect(processesOf(cache)).toEqual([]);
  expect(await readdir(cache)).toEqual([`chromium-${CHROMIUM_VERSION}`]);
});

const textOf = async (pdf: Uint8Array) => (await pdfReader.read(pdf)).pages.join('\n');

describe('chromiumPrinter', () => {
  test('prints the same page as the same bytes, in any browser and after any other', async () => {
    const [one, other] = [await open(), await open()];
    await other.print('<h1>Noe annet</h1><p>først</p>', DATE);

    const prints = await Promise.all([one.print(PAGE, DATE), other.print(PAGE, DATE)]);

    expect(Buffer.compare(prints[0] as Uint8Array, prints[1] as Uint8Array)).toBe(0);
    expect(Buffer.compare(prints[0] as Uint8Array, await one.print(PAGE, DATE))).toBe(0);
  });

  test('starts no browser until something is printed', async () => {
    await open();

    expect(processesOf(cache)).toEqual([]);
  });

  test('prints what is asked for at the same time one after the other', async () => {
    const session = await open();

    const pdfs = await Promise.all(['en', 'to', 'tre'].map((word) => session.print(`<p>${word}</p>`, DATE)));

    expect(await Promise.all(pdfs.map(textOf))).toEqual(['en', 'to', 'tre']);
  });

  test('has the letters of all languages of the country in its own fonts', async () => {
    const faces = FONTS.map(
      ({ weight, woff2 }) =>
        `@font-face{font-family:R;font-weight:${weight};src:url(data:font/woff2;base64,${woff2})}`,
    );
    const letters = 'Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž Ææ Øø Åå Ïï Öö Ää «–»…’ 1–2\u202f%';
    const html = `<style>${faces.join('')}p{font:400 12pt R}b{font-weight:700}</style><p>${letters}<b>${letters}</b></p>`;
    const session = await open();

    const pdf = await session.print(html, DATE);

    expect((await textOf(pdf)).replace(/\s/g, '')).toBe(`${letters}${letters}`.replace(/\s/g, ''));
    expect(await fontsOf(pdf)).toEqual(['Inter-Bold', 'Inter-Regular']);
  });

  test('prints again in a fresh browser when the first one dies', async () => {
    const session = await open();
    await session.print(PAGE, DATE);
    for (const pid of processesOf(cache)) process.kill(pid, 'SIGKILL');

    expect(await textOf(await session.print(PAGE, DATE))).toContain('Blåbær');
  });

  test('kills a browser that hangs, and prints in a fresh one', async () => {
    const session = await open({ deadline: 3_000 });
    await session.print(PAGE, DATE);
    const hung = processesOf(cache);
    for (const pid of hung) process.kill(pid, 'SIGSTOP');

    expect(await textOf(await session.print(PAGE, DATE))).toContain('Blåbær');
    expect(processesOf(cache).filter((pid) => hung.includes(pid))).toEqual([]);
  }, 20_000);

  test('gives up, with the cause, on a browser that never starts', async () => {
    const broken = await mkdtemp(join(tmpdir(), 'printer-broken-'));
    await mkdir(join(broken, `chromium-${CHROMIUM_VERSION}`));
    await writeFile(join(broken, `chromium-${CHROMIUM_VERSION}`, 'chromium'), '#!/bin/sh\nexit 3\n', {
      mode: 0o700,
    });
    const session = await realPrinter({ cache: broken, deadline: 4_000 }).open();

    const failure = await session.print(PAGE, DATE).catch((error) => error);

    expect(failure).toBeInstanceOf(PrintError);
    expect(failure.cause).toBeInstanceOf(Error);
    expect(await readdir(broken)).toEqual([`chromium-${CHROMIUM_VERSION}`]);
    await rm(broken, { recursive: true });
  });

  test('ends with its process, whose folder the next one removes', async () => {
    const other = spawn(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      PRINT_AND_WAIT,
      WORLD,
      cache,
    ]);
    await once(other.stdout, 'data');
    expect(processesOf(cache).length).toBeGreaterThan(1);
    other.kill('SIGKILL');
    await once(other, 'exit');

    await waitUntil(() => processesOf(cache).length === 0);
    await (await open()).print(PAGE, DATE);
    expect((await readdir(cache)).filter((name) => name.startsWith(`session-${other.pid}-`))).toEqual([]);
  }, 20_000);

  test('removes the folder of a process that could not do so itself', async () => {
    await mkdir(join(cache, 'session-4194305-abcdef/profile'), { recursive: true });
    const session = await open();

    await session.print(PAGE, DATE);

    expect((await readdir(cache)).filter((name) => name.includes('4194305'))).toEqual([]);
  });
});

async function waitUntil(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Names of the embedded fonts, without the prefix that marks a part of one. */
async function fontsOf(pdf: Uint8Array): Promise<readonly string[]> {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  await page.getOperatorList();
  const names = new Set<string>();
  for (const item of items) {
    if ('fontName' in item && page.commonObjs.has(item.fontName)) {
      names.add(page.commonObjs.get(item.fontName).name.replace(/^[A-Z]{6}\+/, ''));
    }
  }
  await document.loadingTask.destroy();
  return [...names].sort();
}
