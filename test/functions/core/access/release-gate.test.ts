import { describe, expect, test } from '@jest/globals';
import { newestFirst, stageOf } from '../../../../functions/core/access/edition-stage.ts';
import { isReleased } from '../../../../functions/core/access/release-gate.ts';
import { anEdition } from '../../../support/an-edition.ts';

describe('The gate of a release', () => {
  // Clocks go forward on 28 March 2027 and back on 31 October 2027; offsets say which 02:30 is meant.
  test.each(['2027-02-09T08:00:00+01:00', '2027-03-28T03:30:00+02:00', '2027-10-31T02:30:00+01:00'])(
    'opens at its very millisecond: %s',
    (releaseAt) => {
      const edition = anEdition({ releaseAt, forgetAfter: '2028-01-01' }, 'closed');
      const instant = Date.parse(releaseAt);
      expect([-1000, -1, 0, 1, 1000].map((ms) => isReleased(edition, new Date(instant + ms)))).toEqual([
        false,
        false,
        true,
        true,
        true,
      ]);
    },
  );
});

describe('An edition', () => {
  const at = (instant: string, status: 'draft' | 'open' | 'closed') =>
    stageOf(anEdition({}, status), new Date(instant));

  test.each([
    ['2026-09-01T00:00:00Z', 'draft', 'planned'],
    ['2027-06-01T00:00:00Z', 'draft', 'planned'],
    ['2026-10-01T00:00:00Z', 'open', 'open'],
    ['2026-10-30T14:59:59Z', 'open', 'open'],
    ['2026-10-30T15:00:00Z', 'open', 'in-preparation'],
    ['2026-10-01T00:00:00Z', 'closed', 'in-preparation'],
    ['2027-02-09T06:59:59.999Z', 'closed', 'in-preparation'],
    ['2027-02-09T07:00:00Z', 'closed', 'released'],
  ] as const)('at %s, %s, is %s', (instant, status, stage) => {
    expect(at(instant, status)).toBe(stage);
  });

  test('that opens last comes first', () => {
    const ids = ['2018', '2024', '2020'].map((id) =>
      anEdition({ id, opensAt: `${id}-02-01T08:00:00+01:00` }, 'closed'),
    );
    expect(newestFirst(ids).map(({ plan }) => plan.id)).toEqual(['2024', '2020', '2018']);
  });
});
