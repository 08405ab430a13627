import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontFace } from '../../core/report/font-face.ts';

/** A font file of the project is missing. */
export class FontError extends Error {
  override readonly name = 'FontError';
}

const WEIGHTS = [400, 600, 700];

/** The typeface of the reports from a folder (`data/fonts`; on Lambda that of a layer). @throws FontError */
export function loadFonts(folder: string): readonly FontFace[] {
  return WEIGHTS.map((weight) => {
    const path = join(folder, `inter-${weight}.woff2`);
    try {
      return { weight, woff2: readFileSync(path, 'base64') };
    } catch (cause) {
      throw new FontError(`cannot read ${path}`, { cause });
    }
  });
}
