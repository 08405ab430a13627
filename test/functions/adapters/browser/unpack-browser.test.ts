import { access, chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  BrowserUnpackError,
  CHROMIUM_VERSION,
  unpackBrowser,
} from '../../../../functions/adapters/browser/unpack-browser.ts';
import { CHROMIUM_ARCHIVES } from '../../../support/report-world.ts';
import { tarOf } from '../../../support/tar-of.ts';

let folder: string;
let archives: string;
let cache: string;

/** Small archives in the shape of the package's. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unpack-browser-'));
  archives = join(folder, 'bin');
  cache = join(folder, 'cache');
  await mkdir(archives);
  await writeFile(join(archives, 'chromium.br'), brotliCompressSync('the browser'));
  await writeFile(join(archives, 'fonts.tar.br'), brotliCompressSync(tarOf({ 'fonts/Sans.ttf': 'letters' })));
  await writeFile(join(archives, 'al2023.tar.br'), brotliCompressSync(tarOf({ 'lib/libnss3.so': 'code' })));
});
afterEach(() => rm(folder, { recursive: true }));

describe('unpackBrowser', () => {
  test('puts browser, fonts and libraries into a folder of their version', async () => {
    const files = await unpackBrowser(archives, cache);

    expect(await readFile(files.executable, 'utf8')).toBe('the browser');
    expect(await readFile(join(files.libraries, 'libnss3.so'), 'utf8')).toBe('code');
    expect(await readFile(files.fontsConfiguration, 'utf8')).toContain(`<dir>${cache}`);
    expect(await readdir(cache)).toEqual([`chromium-${CHROMIUM_VERSION}`]);
  });

  test('unpacks once, however many ask at the same time, and leaves no parts', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => unpackBrowser(archives, cache)));

    expect(new Set(all.map(({ executable }) => executable)).size).toBe(1);
    expect(await readdir(cache)).toEqual([`chromium-${CHROMIUM_VERSION}`]);
    await rm(archives, { recursive: true });
    expect(await unpackBrowser(archives, cache)).toEqual(all[0]);
  });

  test('takes no archive that breaks off for a browser', async () => {
    const whole = brotliCompressSync(Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * 37) % 251)));
    await writeFile(join(archives, 'chromium.br'), whole.subarray(0, whole.length - 20));

    await expect(unpackBrowser(archives, cache)).rejects.toThrow(BrowserUnpackError);
    expect(await readdir(cache)).toEqual([]);
  });

  test('says which archives are missing', async () => {
    await expect(unpackBrowser(join(folder, 'nowhere'), cache)).rejects.toMatchObject({
      name: 'BrowserUnpackError',
      message: expect.stringContaining('nowhere'),
      cause: expect.objectContaining({ code: 'ENOENT' }),
    });
  });

  test('removes what a process that was killed left half done, and nothing that is being done', async () => {
    await mkdir(join(cache, 'old.partial'), { recursive: true });
    await mkdir(join(cache, 'new.partial'));
    await chmod(cache, 0o700);
    await utimes(join(cache, 'old.partial'), new Date(0), new Date(0));

    await unpackBrowser(archives, cache);

    await expect(access(join(cache, 'old.partial'))).rejects.toThrow('ENOENT');
    await access(join(cache, 'new.partial'));
  });

  test('runs nothing from a folder that others can write to', async () => {
    await mkdir(cache);
    await chmod(cache, 0o777);

    await expect(unpackBrowser(archives, cache)).rejects.toThrow(BrowserUnpackError);
  });

  test('knows the version of the package that is installed', async () => {
    const manifest = await readFile(join(CHROMIUM_ARCHIVES, '../package.json'), 'utf8');

    expect(JSON.parse(manifest).version).toBe(CHROMIUM_VERSION);
  });
});
