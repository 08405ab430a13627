import { describe, expect, test } from '@jest/globals';
import { printable } from '../../../../functions/core/report/printable.ts';

describe('printable', () => {
  test.each([
    ['a right-to-left override', 'navn\u202egnp.exe', 'navngnp.exe'],
    ['a soft hyphen and a zero-width space', 'kommu\u00adne\u200bn', 'kommunen'],
    ['control characters', 'a\u0000b\u001b[31mc\u007f', 'ab[31mc'],
    ['line ends', 'to\r\nlinjer\u2028tre', 'to linjer tre'],
    ['half a character', 'a\ud800b', 'ab'],
    ['nothing wrong', 'Gáivuotna – Kåfjord «1–2 %»', 'Gáivuotna – Kåfjord «1–2 %»'],
  ])('leaves %s out', (_, text, clean) => {
    expect(printable(text)).toBe(clean);
  });

  test('reaches every text and nothing else', () => {
    expect(printable({ a: ['x\u0000'], b: { c: 'y\u202e' }, d: 1, e: undefined, f: true })).toEqual({
      a: ['x'],
      b: { c: 'y' },
      d: 1,
      e: undefined,
      f: true,
    });
  });
});
