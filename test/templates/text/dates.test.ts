import { describe, expect, test } from '@jest/globals';
import { osloDate, osloTime } from '../../../templates/text/shared/dates.ts';
import { formatNumber } from '../../../templates/text/shared/numbers.ts';

describe('A moment is told by a clock in Oslo', () => {
  test.each([
    ['the last minute of summer time', '2026-10-25T00:59:00Z', '25. oktober 2026 kl. 02:59'],
    ['the first minute of winter time', '2026-10-25T01:00:00Z', '25. oktober 2026 kl. 02:00'],
    ['the last minute of winter time', '2026-03-29T00:59:00Z', '29. mars 2026 kl. 01:59'],
    ['the first minute of summer time', '2026-03-29T01:00:00Z', '29. mars 2026 kl. 03:00'],
    ['midnight', '2026-09-13T22:00:00Z', '14. september 2026 kl. 00:00'],
  ])('%s', (_name, instant, words) => {
    expect(osloTime(instant, 'nb')).toBe(words);
    expect(osloTime(instant, 'nn')).toBe(words);
  });

  test('in English as in Britain', () => {
    expect(osloTime('2026-10-30T15:00:00Z', 'en')).toBe('30 October 2026 at 16:00');
  });

  test('and a day without an hour is that day', () => {
    expect(osloDate('2027-08-31', 'nn')).toBe('31. august 2027');
  });
});

test('Large numbers are parted as each language does', () => {
  expect(formatNumber(10_000, 'nb')).toBe('10\u00a0000');
  expect(formatNumber(10_000, 'en')).toBe('10,000');
});
