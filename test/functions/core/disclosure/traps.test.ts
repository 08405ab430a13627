import { describe, expect, test } from '@jest/globals';
import { cellName } from '../../../../functions/core/disclosure/earlier.ts';
import { protect } from '../../../../functions/core/disclosure/protect.ts';
import { primaryState } from '../../../../functions/core/disclosure/protect-figures.ts';
import type { ReleaseTable, TableStatistic } from '../../../../functions/core/release/table.ts';
import { momentsOfShare } from '../../../../functions/core/statistics/moments.ts';
import { LIMITS } from '../../../support/synthetic-table.ts';

const share: TableStatistic = {
  ...{ id: 'yes', kind: 'share', unit: 1, scale: { low: 0, high: 1 }, difference: 'share' },
  ...{ isFiltered: false, isSensitive: false, isHeadline: false },
};
const mean: TableStatistic = { ...share, id: 'mean', kind: 'mean', scale: { low: 1, high: 6 } };

/** A county of municipalities, each with its answers and how many of them are yes. */
function county(answers: readonly (readonly [number, number])[]): ReleaseTable {
  const cells = answers.map(([base, yes], i) => ({
    ...{ authority: String(1101 + i), kind: 'municipality' as const, sector: 's', county: '11', region: 'r' },
    ...{ units: 40, respondents: base, revisions: base, options: new Map() },
    moments: new Map([['yes', momentsOfShare(base, yes)]]),
  }));
  const all = [...cells.keys()];
  return {
    cells,
    domains: [
      { id: 'county-11', kind: 'county', cells: all },
      ...cells.map(({ authority }, i) => ({ id: authority, kind: 'authority' as const, cells: [i] })),
    ],
    statistics: [share],
  };
}

// The statistics note's list of classic mistakes.
describe('what the pattern knows of classic mistakes', () => {
  test('40: hides a second municipality beside a small one, so that at least five are hidden', () => {
    const { participation, figures } = protect(
      county([
        [12, 7],
        [9, 5],
        [4, 3],
      ]),
      LIMITS,
    );
    expect(Object.fromEntries(participation)).toEqual({
      'county-11': 'shown',
      1101: 'shown',
      1102: 'withheld',
      1103: 'withheld',
    });
    expect(figures.get('1102')?.get('yes')).toBe('withheld');
    expect(figures.get('county-11')?.get('yes')).toBe('shown');
  });

  test('42: keeps 4 of 6 when a seventh has answered', () => {
    const first = county([
      [20, 10],
      [20, 10],
      [6, 4 - 1],
    ]);
    const pattern = protect(first, LIMITS);
    const revisions = new Map(first.cells.map((cell) => [cellName(cell), cell.revisions]));
    const second = county([
      [20, 10],
      [20, 10],
      [7, 4 - 1],
    ]);
    const next = protect(second, LIMITS, [{ releaseId: 'first', revisions, pattern }]);
    expect(pattern.figures.get('1103')?.get('yes')).toBe('shown');
    expect(next.figures.get('1103')?.get('yes')).toBe('kept');
    expect(next.figures.get('county-11')?.get('yes')).toBe('kept');
    expect(next.participation.get('1103')).toBe('kept');
    expect(next.figures.get('1101')?.get('yes')).toBe('shown');
  });

  test('43: tells no mean that tells each answer', () => {
    const counts = { respondents: 5, base: 5, total: 20, squares: 80 };
    expect(primaryState(counts, mean, LIMITS)).toBe('withheld');
    expect(primaryState({ ...counts, squares: 82 }, mean, LIMITS)).toBe('shown');
  });

  test('45 and 46: puts unanimity and one against the rest into one band', () => {
    for (const total of [5, 6])
      expect(primaryState({ respondents: 6, base: 6, total, squares: total }, share, LIMITS)).toBe(
        'nearly-all',
      );
    expect(primaryState({ respondents: 6, base: 6, total: 0, squares: 0 }, share, LIMITS)).toBe('few');
  });

  test('needs more answers where superiors are judged', () => {
    const counts = { respondents: 9, base: 9, total: 4, squares: 4 };
    expect(primaryState(counts, { ...share, isSensitive: true }, LIMITS)).toBe('withheld');
    expect(primaryState(counts, share, LIMITS)).toBe('shown');
  });

  test('tells nothing of a filtered question whose filter would be told', () => {
    const filtered = { ...share, isFiltered: true };
    const counts = { respondents: 10, base: 10, total: 4, squares: 4 };
    for (const base of [10, 9, 8])
      expect(primaryState({ ...counts, base }, filtered, LIMITS)).toBe('withheld');
    expect(primaryState({ ...counts, base: 7 }, filtered, LIMITS)).toBe('shown');
  });

  test('48: tells nothing of a municipality in which nobody answered', () => {
    const { participation } = protect(
      county([
        [12, 6],
        [9, 4],
        [8, 4],
        [0, 0],
      ]),
      LIMITS,
    );
    expect(participation.get('1104')).toBe('withheld');
    // Alone it would be the difference between the county and the others.
    expect(participation.get('1103')).toBe('withheld');
  });
});
