import { describe, expect, test } from '@jest/globals';
import { loadRegister } from '../../../../functions/adapters/files/register-files.ts';
import { UncheckedInputError } from '../../../../functions/core/release/table-of.ts';
import { type EarlierInput, onTodaysMap } from '../../../../functions/core/release/todays-map.ts';
import { tinyMeasured } from '../../../support/tiny-survey.ts';

const register = loadRegister();

/** Units and respondents of an authority in one sector, and which of today it is where a key tells. */
type Row = readonly [authority: string, units: number, respondents: number, current?: string];

function placed(year: number, ...rows: readonly Row[]) {
  const input: EarlierInput = {
    questionnaire: tinyMeasured,
    register,
    year,
    frame: rows.map(([authority, units, , current]) => ({
      authority,
      sector: 'health',
      units,
      ...(current === undefined ? {} : { current }),
    })),
    blocks: rows.map(([authority, , respondents, current]) => ({
      block: { authority, sector: 'health' },
      counts: { respondents, 'innovated.~asked': respondents, 'innovated.~holds': 1 },
      revisions: respondents,
      ...(current === undefined ? {} : { current }),
    })),
  };
  const { table, unplaced } = onTodaysMap(input);
  const cells = table.cells.map(({ authority, units, respondents }) => [authority, units, respondents]);
  return { table, unplaced, cells };
}

describe('onTodaysMap', () => {
  test('adds up municipalities that were merged, and renumbers others', () => {
    const { cells, unplaced, table } = placed(2018, ['1523', 4, 2], ['1529', 6, 3], ['0101', 9, 5]);

    expect(cells).toEqual([
      ['1508', 10, 5],
      ['3101', 9, 5],
    ]);
    expect(table.cells[0]?.moments.get('innovated')).toEqual({ base: 5, total: 2, squares: 2 });
    expect(unplaced).toEqual([]);
  });

  test('uses today’s counties and groups for the old answers', () => {
    const { table } = placed(2018, ['0101', 9, 5]);

    expect(table.cells[0]).toMatchObject({ authority: '3101', county: '31' });
  });

  test('leaves a split together, and says which domains cannot be told', () => {
    const { cells, unplaced, table } = placed(2022, ['1507', 40, 20], ['1506', 10, 5]);

    expect(cells).toEqual([
      ['1506', 10, 5],
      ['1508', 40, 20],
    ]);
    expect(unplaced).toEqual(expect.arrayContaining(['1508', '1580']));
    // Both parts are in the same county: its figure is exact.
    expect(unplaced).not.toContain('county-15');
    expect(unplaced).not.toContain('country');
    expect(table.domains.find(({ id }) => id === 'county-15')?.cells).toHaveLength(2);
  });

  test('tells groups and classes apart that have one part of a split and not the other', () => {
    const { unplaced } = placed(2022, ['1507', 40, 20]);

    // Ålesund has some 59,000 people, Haram some 9,000.
    expect(unplaced).toEqual(expect.arrayContaining(['size-3', 'size-6']));
  });

  test('splits where a key of units tells whose each is', () => {
    const { cells, unplaced } = placed(2022, ['1507', 34, 17, '1508'], ['1507', 6, 3, '1580']);

    expect(cells).toEqual([
      ['1508', 34, 17],
      ['1580', 6, 3],
    ]);
    expect(unplaced).toEqual([]);
  });

  test('keeps every unit and every answer, whatever the year', () => {
    for (const year of [2018, 2019, 2020]) {
      const codes = register.successions.filter((one) => one.year === year).map(({ code }) => code);
      const { table } = placed(year, ...codes.map((code): Row => [code, 7, 3]));
      const sum = (what: 'units' | 'respondents') =>
        table.cells.reduce((total, cell) => total + cell[what], 0);

      expect(sum('units')).toBe(7 * codes.length);
      expect(sum('respondents')).toBe(3 * codes.length);
    }
  });

  test('changes nothing about today’s own map', () => {
    expect(placed(2026, ['4222', 6, 2], ['46', 5, 1]).cells).toEqual([
      ['4222', 6, 2],
      ['46', 5, 1],
    ]);
  });

  test('refuses a code that was not in use that year', () => {
    expect(() => placed(2018, ['1508', 4, 2])).toThrow(UncheckedInputError);
    expect(() => placed(2026, ['1507', 4, 2])).toThrow(UncheckedInputError);
  });
});
