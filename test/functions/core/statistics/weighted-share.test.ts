import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type GroupPart, weightedShare } from '../../../../functions/core/statistics/weighted-share.ts';

const part = (units: number, respondents: number, asked: number, holds: number): GroupPart => ({
  units,
  respondents,
  asked,
  holds,
});

describe('weightedShare', () => {
  // Numbers of the note on classic mistakes (1, 2, 5, 6).
  test('weighs sectors that respond differently', () => {
    expect(weightedShare([part(100, 50, 50, 40), part(300, 50, 50, 20)])?.share).toBe(0.5);
  });

  test('is not the average of percentages', () => {
    expect(weightedShare([part(10, 5, 5, 5), part(90, 45, 45, 18)])?.share).toBeCloseTo(0.46, 12);
  });

  test('keeps the weight of a group whose members were not all asked', () => {
    expect(weightedShare([part(40, 20, 12, 6)])).toEqual({ share: 0.5, kishBase: 12 });
  });

  test('knows what very different weights cost', () => {
    expect(weightedShare([part(50, 50, 50, 25), part(90, 10, 10, 5)])?.kishBase).toBeCloseTo(22.8, 1);
  });

  test('is nothing when nobody was asked', () => {
    expect(weightedShare([part(10, 4, 0, 0)])).toBeUndefined();
    expect(weightedShare([])).toBeUndefined();
  });

  test('is exactly one, or zero, when all answers agree', () => {
    const thirds = [part(7, 3, 3, 3), part(11, 7, 7, 7), part(13, 9, 1, 1)];

    expect(weightedShare(thirds)?.share).toBe(1);
    expect(weightedShare(thirds.map((p) => ({ ...p, holds: 0 })))?.share).toBe(0);
  });

  const anyPart = fc
    .tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50))
    .map(([a, b, c, d]) => part(a + b + c + d + 1, b + c + d + 1, c + d, d));

  test('does not care how a group is split into cells', () => {
    fc.assert(
      fc.property(anyPart, fc.nat(50), fc.nat(50), (group, a, h) => {
        const asked = Math.min(a, group.asked);
        const holds = Math.max(0, Math.min(h, asked, group.holds), group.holds - (group.asked - asked));
        fc.pre(holds <= asked);
        const split = [
          { ...group, asked, holds },
          { ...group, asked: group.asked - asked, holds: group.holds - holds },
        ];

        const whole = weightedShare([group]);

        expect(weightedShare(split)?.share ?? 0).toBeCloseTo(whole?.share ?? 0, 12);
        expect(weightedShare(split)?.kishBase ?? 0).toBeCloseTo(whole?.kishBase ?? 0, 9);
      }),
    );
  });
});
