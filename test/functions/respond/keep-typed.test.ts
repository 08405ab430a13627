import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keepTyped } from '../../../functions/respond/keep-typed.ts';

describe('A draft keeps', () => {
  test('everything that our own form sends, valid or not', () => {
    const typed = {
      text: 'a'.repeat(12_000),
      none: null,
      options: ['one', 'two'],
      rows: { a: 'one', b: 'two' },
    };
    expect(keepTyped(typed, {})).toEqual(typed);
  });

  test('no more of a text than twice the longest one, and no half character', () => {
    const { text } = keepTyped({ text: `${'a'.repeat(19_999)}😀` }, {}) as { text: string };
    expect([text.length, text.isWellFormed()]).toEqual([20_000, true]);
  });

  test('no options that cannot be ours', () => {
    const long = 'x'.repeat(41);
    expect(keepTyped({ options: ['a', long, 1], rows: { a: long, b: 'b', c: [] }, other: 7 }, {})).toEqual({
      options: ['a'],
      rows: { b: 'b' },
      other: null,
    });
  });

  test('nothing, rather than become too large for its place', () => {
    const full = Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`t${i}`, 'x'.repeat(20_000)]));
    expect(keepTyped({ more: 'x'.repeat(1_000) }, full)).toBeDefined();
    expect(keepTyped({ more: 'æ'.repeat(20_000) }, full)).toBeUndefined();
    expect(keepTyped({ t0: 'x' }, full)).toEqual({ t0: 'x' });
  });

  test('anything without failing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (typed) => {
        expect(() => keepTyped(typed, {})).not.toThrow();
      }),
    );
  });
});
