import { describe, expect, test } from '@jest/globals';
import { loadRegister } from '../../../../functions/adapters/files/register-files.ts';
import type { ReleaseTable } from '../../../../functions/core/release/table.ts';
import { earlyMoments, tableOf, UncheckedInputError } from '../../../../functions/core/release/table-of.ts';
import { tinyAnswers, tinyMeasured } from '../../../support/tiny-survey.ts';
import { tinyBlock, tinyFrame } from '../../../support/tiny-table.ts';

const register = loadRegister();

const blocks = [
  tinyBlock('4222', 'education', tinyAnswers('yes', ['staff'], 'much'), tinyAnswers('no', [], 'unsure')),
  tinyBlock('4222', 'education', tinyAnswers('yes', [], 'little')),
  tinyBlock('42', 'education', tinyAnswers('no', [], 'little')),
];
const table = tableOf({ questionnaire: tinyMeasured, register, frame: tinyFrame, blocks });

const at = ({ cells }: ReleaseTable, authority: string, sector: string) =>
  cells.find((cell) => cell.authority === authority && cell.sector === sector);
const membersOf = ({ domains, cells }: ReleaseTable, id: string) =>
  domains.find((domain) => domain.id === id)?.cells.map((index) => cells[index]?.authority);

describe('tableOf', () => {
  test('has a cell for every authority and sector of the tinyFrame, in order', () => {
    expect(table.cells.map(({ authority, sector }) => `${authority} ${sector}`)).toEqual([
      '0301 education',
      '42 education',
      '4201 education',
      '4222 education',
      '4222 health',
    ]);
  });

  test('adds up the blocks of a cell, in whole numbers', () => {
    const cell = at(table, '4222', 'education');

    expect(cell).toMatchObject({
      kind: 'municipality',
      county: '42',
      region: 'Agder',
      units: 9,
      respondents: 3,
      revisions: 3,
    });
    expect(cell?.moments.get('innovated')).toEqual({ base: 3, total: 2, squares: 2 });
    expect(cell?.moments.get('trust')).toEqual({ base: 2, total: 7, squares: 37 });
    // 60 + 30 + 5, 60 of 60 + 0 of 30, and 0 of 60 without trust.
    expect(cell?.moments.get('spirit')).toEqual({
      base: 3,
      total: 95_000 + 66_667 + 0,
      squares: 95_000 ** 2 + 66_667 ** 2,
    });
  });

  test('tallies questions with one answer each, don’t know among them, and no boxes', () => {
    const cell = at(table, '4222', 'education');

    expect(cell?.options.get('new')).toEqual(
      new Map([
        ['yes', 2],
        ['no', 1],
      ]),
    );
    expect(cell?.options.get('climate.trust')).toEqual(
      new Map([
        ['little', 1],
        ['much', 1],
        ['unsure', 1],
      ]),
    );
    expect(cell?.options.has('helpers')).toBe(false);
  });

  test('has every domain that is more than one authority, and no number in two places', () => {
    expect(table.domains.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      '0301 authority',
      '42 authority',
      '4201 authority',
      '4222 authority',
      'counties county-authorities',
      'country country',
      'county-42 county',
      'everybody everybody',
      'sector-education sector',
      'sector-health sector',
    ]);
    expect(membersOf(table, 'country')).toEqual(['0301', '4201', '4222', '4222']);
    expect(membersOf(table, 'county-42')).toEqual(['4201', '4222', '4222']);
    expect(membersOf(table, 'counties')).toEqual(['42']);
    expect(membersOf(table, 'sector-education')).toEqual(['0301', '42', '4201', '4222']);
  });

  test('has no domain for the only sector there is', () => {
    const one = tableOf({ questionnaire: tinyMeasured, register, frame: tinyFrame.slice(1), blocks });

    expect(one.domains.filter(({ kind }) => kind === 'sector')).toEqual([]);
  });

  test('has no figure of municipalities and county authorities together where they are who answers', () => {
    const plan = { instrument: { id: 'chief-executive', unit: 'organisation' } } as const;
    const { domains } = tableOf({ plan, questionnaire: tinyMeasured, register, frame: tinyFrame, blocks });

    expect(domains.map(({ id }) => id)).not.toContain('everybody');
    expect(domains.map(({ id }) => id)).toEqual(expect.arrayContaining(['country', 'counties']));
  });

  test('knows what is a share, a mean or an index, and which answers decide it', () => {
    expect(table.statistics).toEqual([
      expect.objectContaining({
        id: 'innovated',
        kind: 'share',
        isHeadline: true,
        isFiltered: false,
        source: {
          question: 'new',
          values: new Map([
            ['yes', 1],
            ['no', 0],
          ]),
        },
      }),
      expect.objectContaining({ id: 'citizens-helped', isFiltered: true }),
      expect.objectContaining({ id: 'much-trust', unit: 1, scale: { low: 0, high: 1 } }),
      expect.objectContaining({ id: 'trust', kind: 'mean', unit: 1, scale: { low: 1, high: 6 } }),
      expect.objectContaining({ id: 'spirit', kind: 'mean', unit: 1000, difference: 'index' }),
    ]);
    expect(table.statistics.find(({ id }) => id === 'citizens-helped')).not.toHaveProperty('source');
  });

  test('takes early answers apart, cell by cell', () => {
    const early = { block: { authority: '4222', sector: 'health' }, revisions: 1 };
    const counts = { respondents: 2, 'innovated.~asked': 2, 'innovated.~early-asked': 1 };

    expect(earlyMoments(table, [{ ...early, counts }]).map((cell) => cell.get('innovated')?.base)).toEqual([
      0, 0, 0, 0, 1,
    ]);
  });

  test('refuses what was not checked', () => {
    const unknown = [{ authority: '9999', sector: 'health', units: 3 }];

    expect(() => tableOf({ questionnaire: tinyMeasured, register, frame: unknown, blocks: [] })).toThrow(
      UncheckedInputError,
    );
  });
});
