import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../functions/core/language.ts';
import { SPECIMENS } from './gallery.ts';
import type { Specimen } from './specimens/specimen.ts';

/** What every specimen looked like when somebody last looked at it and found it good. */
const FOLDER = join(import.meta.dirname, 'saved');

/** Of these the words are compared in all languages; of others in one, since the markup is the same. */
const IN_ALL_LANGUAGES = ['form-start', 'site-front', 'mail-invitation'];

/** As large as all others together, and of the same parts as those that are kept. */
const NOT_KEPT = ['report-large', 'report-county', 'form-correction'];

/** A specimen in one language, and the file it is compared with. */
export interface SavedPage {
  readonly file: string;
  readonly draw: () => Promise<string>;
}

export const SAVED_PAGES: readonly SavedPage[] = SPECIMENS.flatMap((specimen) =>
  savedLanguages(specimen).map((language) => ({
    file: `${specimen.name}.${language}.html`,
    draw: async () => comparable((await specimen.draw(language)).html),
  })),
);

function savedLanguages({ name, languages }: Specimen): readonly Language[] {
  if (NOT_KEPT.includes(name)) return [];
  return IN_ALL_LANGUAGES.includes(name) ? languages : languages.slice(0, 1);
}

/** One tag a line, and without the stylesheet, which all pages share. */
function comparable(html: string): string {
  return `${html.replace(/<style>[^<]*<\/style>/, '').replaceAll('><', '>\n<')}\n`;
}

/** As it was accepted; undefined when it never was. */
export function acceptedPage(file: string): string | undefined {
  try {
    return readFileSync(join(FOLDER, file), 'utf8');
  } catch {
    return undefined;
  }
}

/** Files of specimens that are no more. */
export function leftovers(): readonly string[] {
  return readdirSync(FOLDER).filter((name) => !SAVED_PAGES.some(({ file }) => file === name));
}

/** Makes what is drawn now what everything is compared with; tells the files that have changed. */
export async function acceptAll(): Promise<readonly string[]> {
  mkdirSync(FOLDER, { recursive: true });
  const gone = leftovers();
  for (const file of gone) rmSync(join(FOLDER, file));
  const changed: string[] = [];
  for (const { file, draw } of SAVED_PAGES) {
    const now = await draw();
    if (now === acceptedPage(file)) continue;
    writeFileSync(join(FOLDER, file), now);
    changed.push(file);
  }
  return [...gone, ...changed];
}
