import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { unpackTar } from '../../../../functions/adapters/browser/unpack-tar.ts';
import { tarOf } from '../../../support/tar-of.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unpack-tar-'));
  await mkdir(join(folder, 'in'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('unpackTar', () => {
  test('writes files and folders with their content and rights', async () => {
    const archive = tarOf({ 'lib/': '', 'lib/libnss3.so': 'x'.repeat(1_500), 'fonts.conf': '<fontconfig/>' });

    await unpackTar(archive, join(folder, 'in'));

    expect(await readFile(join(folder, 'in/lib/libnss3.so'), 'utf8')).toBe('x'.repeat(1_500));
    expect(await readFile(join(folder, 'in/fonts.conf'), 'utf8')).toBe('<fontconfig/>');
    expect((await stat(join(folder, 'in/fonts.conf'))).mode & 0o777).toBe(0o644);
  });

  test('writes nothing outside its folder', async () => {
    await expect(unpackTar(tarOf({ '../evil': 'x' }), join(folder, 'in'))).rejects.toThrow(RangeError);
    await expect(stat(join(folder, 'evil'))).rejects.toThrow('ENOENT');
  });

  test('keeps an absolute path inside its folder', async () => {
    await unpackTar(tarOf({ '/etc/evil': 'x' }), join(folder, 'in'));

    expect(await readFile(join(folder, 'in/etc/evil'), 'utf8')).toBe('x');
  });
});
