import { describe, expect, test } from '@jest/globals';
import { buildRelease } from '../../../../functions/core/release/build-release.ts';
import type { EarlierEdition } from '../../../../functions/core/release/release-input.ts';
import { anInput, aTable, type CellOfTest, everythingShown, yesAndNo } from './a-table.ts';

const cell = (authority: string, yes: number, no: number, sector = 'education'): CellOfTest => ({
  authority,
  sector,
  units: 2 * (yes + no),
  answers: yesAndNo(yes, no, { culture: 4 }),
});

const now = [cell('4201', 30, 10), cell('4211', 20, 20), cell('4221', 22, 18)];
const then = [cell('4201', 10, 30), cell('4211', 19, 21), cell('4221', 22, 18)];

function earlier(cells: readonly CellOfTest[], change: Partial<EarlierEdition> = {}): EarlierEdition {
  const table = aTable(cells);
  const pattern = everythingShown(table);
  return { id: '2024', table, pattern, comparable: ['innovated', 'culture'], unplaced: [], ...change };
}

const trendOf = (edition: EarlierEdition, id: string, today = now) =>
  buildRelease(anInput(today, { earlier: [edition] }), (text) => `${text.length}`).domains.find(
    (one) => one.id === id,
  )?.trend;

describe('a trend', () => {
  test('compares the earlier edition on today’s map, and says what is a change', () => {
    const [point] = trendOf(earlier(then), '4201')?.innovated ?? [];
    expect(point).toMatchObject({
      kind: 'compared',
      edition: '2024',
      value: 0.25,
      change: 0.5,
      verdict: 'higher',
    });
    expect(trendOf(earlier(then), '4211')?.innovated?.[0]).toMatchObject({
      change: 0.025,
      verdict: 'not-clear',
    });
    expect(trendOf(earlier(then), '4201')?.culture?.[0]).toMatchObject({ change: 0, verdict: 'not-clear' });
  });

  test('is there for groups as for authorities', () => {
    expect(trendOf(earlier(then), 'country')?.innovated?.[0]).toMatchObject({
      kind: 'compared',
      value: 0.425,
    });
  });

  test('changes its sign alone when the editions change places', () => {
    const forth = trendOf(earlier(then), '4201')?.innovated?.[0];
    const back = trendOf(earlier(now), '4201', then)?.innovated?.[0];
    if (forth?.kind !== 'compared' || back?.kind !== 'compared') throw new Error('There is a break');
    expect([back.change, back.changeLow, back.changeHigh]).toEqual([
      -forth.change,
      -forth.changeHigh,
      -forth.changeLow,
    ]);
  });

  test('breaks with a reason', () => {
    const reasonOf = (edition: EarlierEdition, statistic = 'innovated', today = now) => {
      const point = trendOf(edition, '4201', today)?.[statistic]?.[0];
      return point?.kind === 'break' ? point.reason : point?.kind;
    };
    expect(reasonOf(earlier(then), 'capacity')).toBe('question-changed');
    expect(reasonOf(earlier(then, { unplaced: ['4201'] }))).toBe('map-changed');
    expect(reasonOf(earlier(then.slice(1)))).toBe('not-covered');
    const hidden = earlier(then);
    const figures = new Map(hidden.pattern.figures).set('4201', new Map([['innovated', 'withheld']]));
    expect(reasonOf({ ...hidden, pattern: { ...hidden.pattern, figures } })).toBe('withheld');
    // A sector that only this edition covers.
    const more = [...now, cell('4201', 5, 5, 'health'), cell('4211', 5, 5, 'health')];
    expect(reasonOf(earlier(then), 'innovated', more)).toBe('not-covered');
  });
});
