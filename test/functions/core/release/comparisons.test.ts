import { describe, expect, test } from '@jest/globals';
import { buildRelease } from '../../../../functions/core/release/build-release.ts';
import { anInput, type CellOfTest, yesAndNo } from './a-table.ts';

const cell = (authority: string, units: number, yes: number, no: number): CellOfTest => ({
  authority,
  sector: 'education',
  units,
  answers: yesAndNo(yes, no),
});

const domainOf = (cells: readonly CellOfTest[], id: string) =>
  buildRelease(anInput(cells), (text) => `${text.length}`).domains.find((one) => one.id === id);

/** Five of one group in one county, far apart from the one that is added. */
const others = [
  cell('4211', 60, 4, 26),
  cell('4221', 60, 5, 25),
  cell('4231', 60, 6, 24),
  cell('4241', 60, 4, 26),
  cell('4251', 60, 5, 25),
];

describe('an authority against the rest', () => {
  test('is called higher where the difference holds and matters', () => {
    const own = domainOf([...others, cell('4201', 60, 20, 10)], '4201');
    const [group, county, country] = own?.comparisons.innovated ?? [];
    // 24 of 150 without the authority.
    expect(group).toMatchObject({ benchmark: 'group-EKG01', isPrimary: true, rest: 0.16, verdict: 'higher' });
    expect(group?.difference).toBeCloseTo(0.5067, 4);
    expect(county).toMatchObject({ benchmark: 'county-42', isPrimary: false, verdict: 'not-clear' });
    expect(country).toMatchObject({ benchmark: 'country', isPrimary: false, rest: 0.16 });
  });

  test('is called lower the other way round', () => {
    const turned = others.map(({ authority, units }, i) =>
      cell(authority, units, [26, 25, 24, 26, 25][i] ?? 0, 5),
    );
    const own = domainOf([...turned, cell('4201', 60, 10, 20)], '4201');
    expect(own?.comparisons.innovated?.[0]?.verdict).toBe('lower');
  });

  test('is not clear for six who all said yes against 80 %', () => {
    const high = ['4211', '4221', '4231', '4241'].map((code) => cell(code, 400, 160, 40));
    const own = domainOf([...high, cell('4201', 12, 6, 0)], '4201');
    const [group] = own?.comparisons.innovated ?? [];
    // Statistics note, trap 25: -0.19 to 0.23 beside 1,000 answers; here 800.
    expect(group).toMatchObject({ rest: 0.8, difference: 0.2, verdict: 'not-clear' });
    expect(group?.low).toBeCloseTo(-0.19, 2);
    expect(group?.high).toBeCloseTo(0.23, 2);
  });

  test('is not made where the rest is of fewer than three authorities, or one has more than half', () => {
    const two = [cell('4211', 60, 10, 20), cell('4221', 60, 10, 20), cell('4201', 60, 20, 10)];
    expect(domainOf(two, '4201')?.comparisons).toEqual({});
    const uneven = [...two, cell('4231', 900, 50, 50)];
    expect(domainOf(uneven, '4201')?.comparisons).toEqual({});
    // Without the large one nobody has more than half.
    expect(domainOf(uneven, '4231')?.comparisons.innovated).toHaveLength(3);
  });

  test('is not made where the rest would be a band', () => {
    const none = ['4211', '4221', '4231'].map((code) => cell(code, 60, 0, 30));
    expect(domainOf([...none, cell('4201', 60, 20, 10)], '4201')?.comparisons).toEqual({});
  });

  test('is with the other county authorities for one of them', () => {
    const counties = ['40', '41', '42', '43'].map((code) => cell(code, 30, 8, 7));
    const own = domainOf([...others, ...counties], '40');
    expect(own?.comparisons.innovated?.map(({ benchmark }) => benchmark)).toEqual(['counties']);
    expect(own?.comparisons.innovated?.[0]).toMatchObject({ isPrimary: true, difference: 0 });
  });
});

describe('a position', () => {
  test('is an interval of ranks among the primary benchmark', () => {
    const own = domainOf([...others, cell('4201', 60, 28, 2)], '4201');
    expect(own?.positions.innovated).toEqual({
      among: 'group-EKG01',
      best: 1,
      worst: 1,
      of: 6,
      quarter: 'top',
    });
    const alike = domainOf([...others, cell('4201', 60, 28, 2)], '4211');
    expect(alike?.positions.innovated).toMatchObject({ best: 2, worst: 6, quarter: 'not-determined' });
  });
});
