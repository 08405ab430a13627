import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';

const BLOCK = 512;

/**
 * Writes the files and folders of a tar archive under a folder: what the browser's package needs of the
 * format, which is the plain headers of POSIX ustar. Other entries (links, extensions) are left out.
 *
 * @throws {RangeError} for an entry that would land outside the folder
 */
export async function unpackTar(archive: Buffer, folder: string): Promise<void> {
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const header = archive.subarray(at, at + BLOCK);
    const size = octal(header, 124, 12);
    const path = pathOf(header, folder);
    const type = String.fromCharCode(header[156] ?? 0);
    const content = archive.subarray(at + BLOCK, at + BLOCK + size);
    if (type === '5') await mkdir(path, { recursive: true });
    if (type === '0' || type === '\0') {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
      await chmod(path, octal(header, 100, 8) & 0o755);
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function pathOf(header: Buffer, folder: string): string {
  const name = [text(header, 345, 155), text(header, 0, 100)].filter((part) => part !== '').join('/');
  const path = normalize(join(folder, name));
  if (!`${path}/`.startsWith(`${normalize(folder)}/`)) throw new RangeError('the archive leaves its folder');
  return path;
}

function text(header: Buffer, at: number, length: number): string {
  return (header.toString('utf8', at, at + length).split('\0')[0] ?? '').trim();
}

function octal(header: Buffer, at: number, length: number): number {
  return Number.parseInt(text(header, at, length) || '0', 8);
}
