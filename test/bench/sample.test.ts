import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { figure } from '../../bench/in-words.ts';
import { interleave, median, quantile } from '../../bench/sample.ts';

describe('quantile', () => {
  test('lies among the measurements, grows with the share, and forgets their order', () => {
    const values = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, (all, one, other) => {
        const [low, high] = [quantile(all, Math.min(one, other)), quantile(all, Math.max(one, other))];
        expect(low).toBeGreaterThanOrEqual(Math.min(...all));
        expect(high).toBeLessThanOrEqual(Math.max(...all));
        expect(high).toBeGreaterThanOrEqual(low);
        expect(quantile(all.toReversed(), one)).toBe(quantile(all, one));
      }),
    );
  });

  test.each([
    [[3, 1, 2], 2],
    [[1, 2, 3, 10], 2.5],
    [[7], 7],
  ])('of %j has its middle at %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  test('of nothing is refused', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('interleave', () => {
  test('runs every variant once a round, and each round begins with another', async () => {
    const order: string[] = [];
    const note = (name: string) => async () => order.push(name);

    await interleave(3, { a: note('a'), b: note('b') });

    expect(order.join('')).toBe('abbaab');
  });

  test('takes the ratio within a round, so that a slow minute hits both', async () => {
    const slow = [1, 10, 1];
    const runs = await interleave(3, {
      floor: async (round) => slow[round] as number,
      ours: async (round) => 2 * (slow[round] as number),
    });

    expect(runs.ratio('ours', 'floor', (value) => value)).toBe(2);
  });
});

test.each([
  [0.12345, '0.123'],
  [12.34, '12.3'],
  [1234.5, '1,230'],
])('the figure %d is written %s', (value, words) => {
  expect(figure(value)).toBe(words);
});
