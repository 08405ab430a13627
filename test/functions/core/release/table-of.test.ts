import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadQuestionnaire } from '../../../../functions/adapters/files/data-files.ts';
import { loadRegister } from '../../../../functions/adapters/files/register-files.ts';
import { recomputeBlock } from '../../../../functions/core/aggregation/recompute-block.ts';
import { addSums } from '../../../../functions/core/aggregation/sums.ts';
import type { Answers } from '../../../../functions/core/answers/answers.ts';
import type { FrameCount } from '../../../../functions/core/edition/unit.ts';
import type { ReleaseTable } from '../../../../functions/core/release/table.ts';
import {
  earlyMoments,
  type SummedBlock,
  tableOf,
  UncheckedInputError,
} from '../../../../functions/core/release/table-of.ts';
import { tinyAnswers, tinyMeasured } from '../../../support/tiny-survey.ts';

const register = loadRegister();

function block(authority: string, sector: string, ...answers: readonly Answers[]): SummedBlock {
  const responses = answers.map((one, index) => ({
    block: { edition: 'tiny', authority, sector, bucket: 0 },
    responseId: `${authority}-${index}`,
    revision: 1,
    questionnaire: { id: 'tiny', version: '2026.1' },
    answers: one,
    receipts: [],
  }));
  return { block: { authority, sector }, ...recomputeBlock(tinyMeasured, responses) };
}

const frame: readonly FrameCount[] = [
  { authority: '4222', sector: 'health', units: 6 },
  { authority: '4222', sector: 'education', units: 9 },
  { authority: '4201', sector: 'education', units: 30 },
  { authority: '0301', sector: 'education', units: 300 },
  { authority: '42', sector: 'education', units: 20 },
];
const blocks = [
  block('4222', 'education', tinyAnswers('yes', ['staff'], 'much'), tinyAnswers('no', [], 'unsure')),
  block('4222', 'education', tinyAnswers('yes', [], 'little')),
  block('42', 'education', tinyAnswers('no', [], 'little')),
];
const table = tableOf({ questionnaire: tinyMeasured, register, frame, blocks });

const at = ({ cells }: ReleaseTable, authority: string, sector: string) =>
  cells.find((cell) => cell.authority === authority && cell.sector === sector);
const membersOf = ({ domains, cells }: ReleaseTable, id: string) =>
  domains.find((domain) => domain.id === id)?.cells.map((index) => cells[index]?.authority);

describe('tableOf', () => {
  test('has a cell for every authority and sector of the frame, in order', () => {
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
    const one = tableOf({ questionnaire: tinyMeasured, register, frame: frame.slice(1), blocks });

    expect(one.domains.filter(({ kind }) => kind === 'sector')).toEqual([]);
  });

  test('has no figure of municipalities and county authorities together where they are who answers', () => {
    const plan = { instrument: { id: 'chief-executive', unit: 'organisation' } } as const;
    const { domains } = tableOf({ plan, questionnaire: tinyMeasured, register, frame, blocks });

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

describe('a table, whatever the numbers', () => {
  const somewhere = fc.constantFrom('4222 health', '4222 education', '4201 education', '0301 education');
  const someAnswers = fc.constantFrom(
    tinyAnswers('yes', ['staff'], 'much'),
    tinyAnswers('no', [], 'little'),
    tinyAnswers('unsure', [], 'unsure'),
  );
  const someBlocks = fc.array(
    fc.tuple(somewhere, fc.array(someAnswers)).map(([place, answers]) => {
      const [authority = '', sector = ''] = place.split(' ');
      return block(authority, sector, ...answers);
    }),
    { maxLength: 6 },
  );
  const of = (counts: readonly FrameCount[], sums: readonly SummedBlock[]) =>
    tableOf({ questionnaire: tinyMeasured, register, frame: counts, blocks: sums });

  test('does not depend on the order of blocks and frame', () => {
    fc.assert(
      fc.property(someBlocks, (sums) => {
        expect(of(frame.toReversed(), sums.toReversed())).toEqual(of(frame, sums));
      }),
    );
  });

  test('is the same when a cell is cut in two blocks', () => {
    fc.assert(
      fc.property(fc.array(someAnswers), fc.array(someAnswers), (some, others) => {
        const cut = [block('4222', 'health', ...some), block('4222', 'health', ...others)];
        const whole = { ...cut[0], ...addSums(cut[0] as SummedBlock, cut[1] as SummedBlock) } as SummedBlock;

        expect(of(frame, cut)).toEqual(of(frame, [{ ...whole, revisions: some.length + others.length }]));
      }),
    );
  });

  test('has the same domains and numbers elsewhere when nobody is asked in one more municipality', () => {
    fc.assert(
      fc.property(someBlocks, (sums) => {
        const more = of([...frame, { authority: '4601', sector: 'education', units: 0 }], sums);
        const without = more.cells.filter(({ authority }) => authority !== '4601');

        expect(without).toEqual(of(frame, sums).cells);
      }),
    );
  });

  test('calls cells and domains by other codes when the authorities are renamed, and changes nothing else', () => {
    const renamed = new Map([
      ['4222', '4990'],
      ['4201', '4991'],
    ]);
    const name = (code: string) => renamed.get(code) ?? code;
    const others = {
      ...register,
      authorities: register.authorities.map((one) => ({ ...one, code: name(one.code) })),
    };
    fc.assert(
      fc.property(someBlocks, (sums) => {
        const relabelled = tableOf({
          questionnaire: tinyMeasured,
          register: others,
          frame: frame.map((count) => ({ ...count, authority: name(count.authority) })),
          blocks: sums.map((one) => ({
            ...one,
            block: { ...one.block, authority: name(one.block.authority) },
          })),
        });
        const cells = (one: ReleaseTable) =>
          new Map(one.cells.map((cell) => [`${name(cell.authority)} ${cell.sector}`, cell.moments]));

        expect(cells(relabelled)).toEqual(cells(of(frame, sums)));
      }),
    );
  });
});

describe('the table of the real survey', () => {
  const questionnaire = loadQuestionnaire();
  const national = register.authorities.flatMap(({ code, kind }) =>
    (kind === 'county' ? ['health'] : ['health', 'education']).map((sector) => ({
      authority: code,
      sector,
      units: 5,
    })),
  );
  const { domains, cells } = tableOf({ questionnaire, register, frame: national, blocks: [] });

  test('gives every municipality its county, group, size and centrality; Oslo is its own county and group', () => {
    const covered = (kind: string) =>
      new Set(
        domains
          .filter((domain) => domain.kind === kind)
          .flatMap((domain) => domain.cells.map((index) => cells[index]?.authority)),
      );

    expect(covered('county').size).toBe(356);
    expect(covered('kostra-group').size).toBe(356);
    expect(covered('size').size).toBe(357);
    expect(covered('centrality').size).toBe(357);
    expect(domains.filter(({ kind }) => kind === 'size').map(({ id }) => id)).toEqual([
      'size-1',
      'size-2',
      'size-3',
      'size-4',
      'size-5',
      'size-6',
    ]);
    expect(domains.filter(({ kind }) => kind === 'authority')).toHaveLength(372);
  });
});
