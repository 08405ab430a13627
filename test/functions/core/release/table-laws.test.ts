import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadRegister } from '../../../../functions/adapters/files/register-files.ts';
import { addSums } from '../../../../functions/core/aggregation/sums.ts';
import type { FrameCount } from '../../../../functions/core/edition/unit.ts';
import type { ReleaseTable } from '../../../../functions/core/release/table.ts';
import { type SummedBlock, tableOf } from '../../../../functions/core/release/table-of.ts';
import { tinyAnswers, tinyMeasured } from '../../../support/tiny-survey.ts';
import { tinyBlock, tinyFrame } from '../../../support/tiny-table.ts';

const register = loadRegister();

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
      return tinyBlock(authority, sector, ...answers);
    }),
    { maxLength: 6 },
  );
  const of = (counts: readonly FrameCount[], sums: readonly SummedBlock[]) =>
    tableOf({ questionnaire: tinyMeasured, register, frame: counts, blocks: sums });

  test('does not depend on the order of blocks and frame', () => {
    fc.assert(
      fc.property(someBlocks, (sums) => {
        expect(of(tinyFrame.toReversed(), sums.toReversed())).toEqual(of(tinyFrame, sums));
      }),
    );
  });

  test('is the same when a cell is cut in two blocks', () => {
    fc.assert(
      fc.property(fc.array(someAnswers), fc.array(someAnswers), (some, others) => {
        const cut = [tinyBlock('4222', 'health', ...some), tinyBlock('4222', 'health', ...others)];
        const whole = { ...cut[0], ...addSums(cut[0] as SummedBlock, cut[1] as SummedBlock) } as SummedBlock;

        expect(of(tinyFrame, cut)).toEqual(
          of(tinyFrame, [{ ...whole, revisions: some.length + others.length }]),
        );
      }),
    );
  });

  test('has the same domains and numbers elsewhere when nobody is asked in one more municipality', () => {
    fc.assert(
      fc.property(someBlocks, (sums) => {
        const more = of([...tinyFrame, { authority: '4601', sector: 'education', units: 0 }], sums);
        const without = more.cells.filter(({ authority }) => authority !== '4601');

        expect(without).toEqual(of(tinyFrame, sums).cells);
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
          frame: tinyFrame.map((count) => ({ ...count, authority: name(count.authority) })),
          blocks: sums.map((one) => ({
            ...one,
            block: { ...one.block, authority: name(one.block.authority) },
          })),
        });
        const cells = (one: ReleaseTable) =>
          new Map(one.cells.map((cell) => [`${name(cell.authority)} ${cell.sector}`, cell.moments]));

        expect(cells(relabelled)).toEqual(cells(of(tinyFrame, sums)));
      }),
    );
  });
});
