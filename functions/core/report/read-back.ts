import { type PrintedText, printedTexts } from './printed-texts.ts';
import type { ReportModel } from './report-model.ts';

/** A report with fewer is not one. */
const FEWEST_PAGES = 4;

/** How far ahead a text is looked for when another stands where it should, in letters. */
const SEARCH = 1_000;

/**
 * How a finished report departs from its model, by place; empty when it says the very same. `pages` is the
 * text of each page as read from the file.
 *
 * The texts of the model must stand in the file in their order and with nothing between them, so a changed
 * digit, a number beside the wrong label and a text too much are all found. Compared without white space and
 * soft hyphens, which a printer puts where lines break.
 */
export function departuresFrom(model: ReportModel, pages: readonly string[]): readonly PrintedText[] {
  const read = pages.map(squeezed);
  const margins = pages.map((_, index) => marginTexts(model, index + 1, pages.length).map(squeezed));
  const inside = read.map((page, index) => without(page, margins[index] ?? [])).join('');
  return [
    ...(pages.length < FEWEST_PAGES ? [{ place: 'pages', text: `${pages.length}` }] : []),
    ...margins.flatMap((texts, index) =>
      texts
        .filter((text) => !read[index]?.includes(text))
        .map((text) => ({ place: `page ${index + 1}`, text })),
    ),
    ...departuresInOrder(inside, printedTexts(model)),
  ];
}

function departuresInOrder(inside: string, texts: readonly PrintedText[]): readonly PrintedText[] {
  const departures: PrintedText[] = [];
  let at = 0;
  let isSettled = true;
  for (const { place, text } of texts) {
    const wanted = squeezed(text);
    const found = inside.slice(at, at + SEARCH + wanted.length).indexOf(wanted);
    if (found === -1) {
      departures.push({ place, text });
      isSettled = false;
      continue;
    }
    // What a missing text left behind is not reported a second time.
    if (found > 0 && isSettled)
      departures.push({ place: `before ${place}`, text: inside.slice(at, at + found) });
    at += found + wanted.length;
    isSettled = true;
  }
  const rest = inside.slice(at);
  return rest !== '' && isSettled ? [...departures, { place: 'after the end', text: rest }] : departures;
}

/** What stands in the margins of a page; the cover has none. */
function marginTexts(model: ReportModel, page: number, pages: number): readonly string[] {
  const { runningTitle, syntheticMark, pageWords } = model;
  if (page === 1) return [];
  return [
    runningTitle,
    ...(syntheticMark === undefined ? [] : [syntheticMark]),
    `${pageWords.page} ${page} ${pageWords.of} ${pages}`,
  ];
}

function squeezed(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u200b\ufeff]+/gu, '');
}

/** The page without its margins, so that a text that goes on overleaf is in one piece. */
function without(page: string, texts: readonly string[]): string {
  return texts.reduce((rest, text) => rest.replace(text, () => ''), page);
}
