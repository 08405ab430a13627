import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { assignBlocks, frameCounts } from '../../../../functions/core/edition/blocks.ts';
import type { Unit } from '../../../../functions/core/edition/unit.ts';

const unit = fc.record({
  id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,7}$/),
  name: fc.constant('Bykle skule'),
  authority: fc.constantFrom('0301', '4222', '46'),
  sector: fc.constantFrom('health', 'culture'),
  unitType: fc.constant('grunnskule'),
  email: fc.constant('skule@bykle.kommune.example'),
  employees: fc.nat(100),
  disposition: fc.constantFrom(undefined, undefined, 'ineligible', 'no-contact'),
}) satisfies fc.Arbitrary<Unit>;
const frame = fc.uniqueArray(unit, { selector: ({ id }) => id, maxLength: 60 });
const size = fc.integer({ min: 1, max: 7 });
const blockOf = (one: { authority: string; sector: string; bucket: number }) =>
  `${one.authority}#${one.sector}#${one.bucket}`;

describe('assignBlocks', () => {
  test('puts every unit in one block, and none is too large', () => {
    fc.assert(
      fc.property(frame, size, (units, blockSize) => {
        const placed = assignBlocks(units, blockSize);
        const blocks = Map.groupBy(placed, blockOf);

        expect(placed.map(({ id }) => id).toSorted()).toEqual(units.map(({ id }) => id).toSorted());
        for (const block of blocks.values()) expect(block.length).toBeLessThanOrEqual(blockSize);
      }),
    );
  });

  test('does not depend on the order of the file', () => {
    fc.assert(
      fc.property(frame, size, (units, blockSize) => {
        expect(assignBlocks(units.toReversed(), blockSize)).toEqual(assignBlocks(units, blockSize));
      }),
    );
  });

  test('fills a block before it begins the next', () => {
    fc.assert(
      fc.property(frame, size, (units, blockSize) => {
        const cells = Map.groupBy(assignBlocks(units, blockSize), (one) => `${one.authority}#${one.sector}`);
        for (const cell of cells.values()) {
          expect(cell.map(({ bucket }) => bucket)).toEqual(
            cell.map((_, index) => Math.floor(index / blockSize)),
          );
        }
      }),
    );
  });

  test.each([[0], [-1], [1.5], [Number.NaN]])('refuses blocks of %p', (blockSize) => {
    expect(() => assignBlocks([], blockSize)).toThrow(RangeError);
  });
});

describe('frameCounts', () => {
  test('adds up to the frame, one count for each cell that is listed', () => {
    fc.assert(
      fc.property(frame, (units) => {
        const counts = frameCounts(units);
        const having = (what: Unit['disposition']) =>
          units.filter(({ disposition }) => disposition === what).length;
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
        const cells = counts.map(({ authority, sector }) => `${authority}#${sector}`);

        expect(sum(counts.map((count) => count.units))).toBe(units.length - having('ineligible'));
        expect(sum(counts.map(({ ineligible = 0 }) => ineligible))).toBe(having('ineligible'));
        expect(sum(counts.map(({ noContact = 0 }) => noContact))).toBe(having('no-contact'));
        expect(cells).toEqual([...new Set(cells)].toSorted());
        expect(counts.every(({ units: asked, ineligible = 0 }) => asked + ineligible > 0)).toBe(true);
      }),
    );
  });
});
