import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { textWidth, wrapText } from '../../../templates/report/text-width.ts';

describe('textWidth', () => {
  test.each([
    // Advance widths of Inter Regular, 2048 units: the sum of its letters.
    ['Bedre kvalitet', 64.84],
    ['Medvirkning fra brukere', 114.07],
    ['Gáivuotna – Kåfjord', 92.79],
  ])('is never much less than %s is drawn', (text, drawn) => {
    expect(textWidth(text, 10)).toBeGreaterThan(drawn * 0.98);
    expect(textWidth(text, 10)).toBeLessThan(drawn * 1.06);
  });
});

describe('wrapText', () => {
  test('breaks between words', () => {
    expect(wrapText('Nytt produkt, utstyr eller verktøy', 80, 8.5)).toEqual([
      'Nytt produkt, utstyr',
      'eller verktøy',
    ]);
  });

  test('keeps every letter, and every line within its width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 40, max: 200 }),
        (text, width) => {
          const lines = wrapText(text, width, 8.5);

          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
          for (const line of lines) {
            expect(textWidth(line, 8.5) <= width || [...line].length === 1).toBe(true);
          }
        },
      ),
    );
  });
});
