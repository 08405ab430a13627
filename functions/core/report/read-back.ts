import { type PrintedText, printedTexts } from './printed-texts.ts';
import type { ReportModel } from './report-model.ts';

/** A report with fewer is not one. */
const FEWEST_PAGES = 4;

/**
 * What a finished report lacks of its model, by place; empty when it is whole. `pages` is the text of each
 * page as read from the file.
 *
 * Compared without white space and soft hyphens, which a printer puts where lines break.
 */
export function missingFrom(pages: readonly string[], model: ReportModel): readonly PrintedText[] {
  const read = pages.map(squeezed);
  const margins = marginTexts(model, pages.length).map((texts) => texts.map(squeezed));
  const inside = read.map((page, index) => without(page, margins[index] ?? [])).join('');
  return [
    ...(pages.length < FEWEST_PAGES ? [{ place: 'pages', text: `${pages.length}` }] : []),
    ...marginTexts(model, pages.length).flatMap((texts, index) =>
      texts
        .filter((text) => !read[index]?.includes(squeezed(text)))
        .map((text) => ({ place: `page ${index + 1}`, text })),
    ),
    ...printedTexts(model).filter(({ text }) => !inside.includes(squeezed(text))),
  ];
}

/** What stands in the margins of each page; the cover has none. */
function marginTexts(model: ReportModel, pages: number): readonly (readonly string[])[] {
  const { runningTitle, syntheticMark, pageWords } = model;
  return Array.from({ length: pages }, (_, index) =>
    index === 0
      ? []
      : [
          runningTitle,
          ...(syntheticMark === undefined ? [] : [syntheticMark]),
          `${pageWords.page} ${index + 1} ${pageWords.of} ${pages}`,
        ],
  );
}

function squeezed(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u200b\ufeff]+/gu, '');
}

/** The page without its margins, so that a text that goes on overleaf is in one piece. */
function without(page: string, texts: readonly string[]): string {
  return texts.reduce((rest, text) => rest.replace(text, () => ''), page);
}
