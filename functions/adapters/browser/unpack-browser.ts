import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { unpackTar } from './unpack-tar.ts';

/** The browser package that is installed. Part of every report's key: another browser draws other bytes. */
export const CHROMIUM_VERSION = '153.0.0';

/** The package's archive is missing or broken, or the disk is full. */
export class BrowserUnpackError extends Error {
  override readonly name = 'BrowserUnpackError';
}

/** Where the unpacked browser is. */
export interface BrowserFiles {
  readonly executable: string;
  /** Says where the fonts are for letters that a report's own fonts lack: the same on every machine. */
  readonly fontsConfiguration: string;
  /** Libraries that Amazon Linux lacks. */
  readonly libraries: string;
}

/** One folder per user, shared by all processes, kept between them: unpacking takes two seconds. */
export function sharedCacheFolder(): string {
  return join(tmpdir(), `innovasjonsbarometer-browser-${process.getuid?.() ?? 0}`);
}

/**
 * The browser, unpacked from its package's archives into a folder of its version. Many processes may ask at
 * once: each unpacks under a name of its own, and the first to finish gives the folder its name, so that a
 * folder with that name is whole.
 *
 * `archives` is the package's `bin` folder, on Lambda that of a layer.
 *
 * @throws {BrowserUnpackError}
 */
export async function unpackBrowser(
  archives: string,
  cache: string = sharedCacheFolder(),
): Promise<BrowserFiles> {
  const folder = join(cache, `chromium-${CHROMIUM_VERSION}`);
  const files = {
    executable: join(folder, 'chromium'),
    fontsConfiguration: join(folder, 'fonts.conf'),
    libraries: join(folder, 'al2023', 'lib'),
  };
  if (await exists(folder)) return files;
  const partial = join(cache, `${randomUUID()}.partial`);
  try {
    await mkdir(cache, { recursive: true, mode: 0o700 });
    await assertOurs(cache);
    await removeLeftovers(cache);
    await mkdir(partial);
    await unpackInto(partial, archives);
    await writeFile(join(partial, 'fonts.conf'), fontsConfiguration(folder));
    await rename(partial, folder).catch(async (error) => {
      // Another process was first.
      if (!(await exists(folder))) throw error;
    });
  } catch (cause) {
    throw new BrowserUnpackError(`cannot unpack the browser from ${archives}`, { cause });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return files;
}

/** Ends when all have ended, whichever failed: nothing writes to the folder afterwards. */
async function unpackInto(folder: string, archives: string): Promise<void> {
  const unpackings = await Promise.allSettled([
    pipeline(
      createReadStream(join(archives, 'chromium.br')),
      createBrotliDecompress({ chunkSize: 2 ** 21 }),
      createWriteStream(join(folder, 'chromium'), { mode: 0o700 }),
    ),
    unpackTarFile(join(archives, 'fonts.tar.br'), join(folder, 'fonts')),
    unpackTarFile(join(archives, 'al2023.tar.br'), join(folder, 'al2023')),
  ]);
  for (const unpacking of unpackings) if (unpacking.status === 'rejected') throw unpacking.reason;
}

async function unpackTarFile(path: string, folder: string): Promise<void> {
  await unpackTar(await promisify(brotliDecompress)(await readFile(path)), folder);
}

function fontsConfiguration(folder: string): string {
  const path = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${path}/fonts</dir><cachedir>${path}/fonts-cache</cachedir></fontconfig>
`;
}

/** Somebody else's folder under that name would make us run their program. */
async function assertOurs(folder: string): Promise<void> {
  const { uid, mode } = await stat(folder);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) throw new Error(`${folder} is not ours alone`);
}

/** Unpacking takes seconds: what is ten minutes old was left by a process that was killed. */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (name.endsWith('.partial') && age > 600_000) await rm(path, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
