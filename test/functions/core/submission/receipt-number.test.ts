import { expect, test } from '@jest/globals';
import { receiptNumber } from '../../../../functions/core/submission/receipt-number.ts';
import { fingerprint } from '../../../support/memory-ports.ts';

test('A receipt has a number that is read aloud without mistakes, and always the same', () => {
  const numbers = Array.from({ length: 2_000 }, (_, i) => receiptNumber(fingerprint(String(i))));
  expect(numbers.filter((number) => !/^[^01258BILOSUVZ]{4}-[^01258BILOSUVZ]{4}$/.test(number))).toEqual([]);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(receiptNumber(fingerprint('7'))).toBe(numbers[7]);
});

test('All characters are about as likely', () => {
  const text = Array.from({ length: 2_000 }, (_, i) => receiptNumber(fingerprint(String(i)))).join('');
  const counts = Map.groupBy(text.replaceAll('-', ''), (character) => character);
  expect(counts.size).toBe(23);
  for (const [, { length }] of counts) expect(Math.abs(length / (16_000 / 23) - 1)).toBeLessThan(0.2);
});
