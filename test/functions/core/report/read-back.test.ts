import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { printedTexts } from '../../../../functions/core/report/printed-texts.ts';
import { departuresFrom } from '../../../../functions/core/report/read-back.ts';
import { reportOn } from '../../../support/sample-report.ts';

const MODEL = reportOn('4222');
const PAGES = printed();

/** The report as a reader of PDFs gives it back: a page of text each, broken anywhere, with its margins. */
function printed(): readonly string[] {
  const lines = printedTexts(MODEL).map(({ text }) => text.replaceAll(' ', '\n'));
  const size = Math.ceil(lines.length / 6);
  const pages = Array.from({ length: 6 }, (_, at) => lines.slice(at * size, (at + 1) * size).join('\n'));
  return pages.map((page, index) =>
    index === 0 ? page : `${MODEL.runningTitle} ${MODEL.syntheticMark}\nSide ${index + 1} av 6\n${page}`,
  );
}

const places = (pages: readonly string[]) => departuresFrom(MODEL, pages).map(({ place }) => place);

describe('departuresFrom', () => {
  test('finds none in a whole report, however its lines are broken', () => {
    expect(places(PAGES)).toEqual([]);
  });

  test('misses any digit that was changed', () => {
    const all = PAGES.join('\f');
    const digits = [...all.matchAll(/\d/g)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.constantFrom(...digits), (at) => {
        const changed = all.slice(0, at) + ((Number(all[at]) + 1) % 10) + all.slice(at + 1);
        expect(places(changed.split('\f'))).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('misses a number that stands beside the wrong label', () => {
    const [first, second] = MODEL.chapters[0]?.table.rows ?? [];
    if (first === undefined || second === undefined) throw new TypeError('no rows');
    const row = ({ label, cells }: typeof first) => [label, ...cells].join(' ').replaceAll(' ', '\n');
    const swapped = PAGES.map((page) => page.replace(row(first), row({ ...first, cells: second.cells })));

    expect(places(swapped)).toEqual(['innovation.table.row[0]']);
  });

  test('misses the title, the mark of made-up data or the number of one page', () => {
    const without = (text: string) =>
      PAGES.map((page, index) => (index === 3 ? page.replace(text, '') : page));

    expect(places(without(MODEL.runningTitle))).toEqual(['page 4']);
    expect(places(without(MODEL.syntheticMark ?? ''))).toEqual(['page 4']);
    expect(places(without('Side 4 av 6'))).toEqual(['page 4']);
  });

  test('misses a page', () => {
    expect(places(PAGES.toSpliced(4, 1))).toContain('page 5');
    expect(places(PAGES.slice(0, 5)).at(-1)).toMatch(/^method/);
    expect(places([])).toContain('pages');
  });

  test('finds a text too much', () => {
    const more = PAGES.map((page, index) => (index === 2 ? `${page}\nUtkast` : page));

    expect(places(more)).toEqual([expect.stringMatching(/^before /)]);
    expect(places([...PAGES.slice(0, -1), `${PAGES.at(-1)} Utkast`])).toEqual(['after the end']);
  });
});
