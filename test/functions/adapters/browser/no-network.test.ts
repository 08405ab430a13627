import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pdfReader } from '../../../../functions/adapters/pdf/pdf-reader.ts';
import type { PrintSession } from '../../../../functions/ports/reports.ts';
import { realPrinter } from '../../../support/report-world.ts';

let server: Server;
let origin: string;
let folder: string;
let session: PrintSession;
const visits: string[] = [];

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    visits.push(url);
    response.setHeader('content-type', 'text/html').end('<p>HEMMELIG</p>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'no-network-'));
  await writeFile(join(folder, 'secret.html'), '<p>HEMMELIG</p>');
  session = await realPrinter().open();
}, 60_000);

afterAll(async () => {
  await session.close();
  server.close();
  await rm(folder, { recursive: true });
});

const print = async (html: string) =>
  (await pdfReader.read(await session.print(html, '2026-10-30'))).pages.join('\n');

describe('a page that is printed', () => {
  test('can be reached by the test itself', async () => {
    expect((await fetch(`http://${origin}/control`)).status).toBe(200);
    expect(visits).toEqual(['/control']);
  });

  test.each([
    ['an image', (at: string) => `<img src="http://${at}/image">`],
    ['a frame', (at: string) => `<iframe src="http://${at}/frame"></iframe>`],
    ['an object', (at: string) => `<object data="http://${at}/object"></object>`],
    ['a stylesheet', (at: string) => `<link rel="stylesheet" href="http://${at}/sheet">`],
    ['an import', (at: string) => `<style>@import url(http://${at}/import);</style>`],
    [
      'a font',
      (at: string) => `<style>@font-face{font-family:x;src:url(http://${at}/font)}p{font-family:x}</style>`,
    ],
    ['a background', (at: string) => `<style>p{background:url(http://${at}/background)}</style>`],
    ['a refresh', (at: string) => `<meta http-equiv="refresh" content="0;url=http://${at}/refresh">`],
    [
      'an early connection',
      (at: string) =>
        `<link rel="preconnect" href="http://${at}"><link rel="prefetch" href="http://${at}/prefetch">`,
    ],
    ['an image in a drawing', (at: string) => `<svg><image href="http://${at}/svg"/></svg>`],
  ])('gets nothing over the network through %s', async (_, html) => {
    visits.length = 0;
    const port = origin.split(':')[1];

    for (const at of [origin, `localhost:${port}`, `[::ffff:7f00:1]:${port}`]) {
      expect(await print(`${html(at)}<p>Vanlig tekst</p>`)).not.toContain('HEMMELIG');
    }

    expect(visits).toEqual([]);
  });

  test('reads no files', async () => {
    const url = `file://${folder}/secret.html`;
    const text = await print(
      `<iframe src="${url}"></iframe><object data="${url}"></object><embed src="${url}"><p>Vanlig tekst</p>`,
    );

    expect(text).toContain('Vanlig tekst');
    expect(text).not.toContain('HEMMELIG');
  });

  test('runs no scripts', async () => {
    const text = await print(
      '<p id="p">Vanlig tekst</p><script>document.body.textContent = "KJØRT"</script><img src="x" onerror="p.textContent=\'KJØRT\'"><noscript>Uten skript</noscript>',
    );

    expect(text).toContain('Vanlig tekst');
    expect(text).not.toContain('KJØRT');
  });
});
