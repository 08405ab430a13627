import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { auditPattern } from '../../../../functions/core/disclosure/audit-pattern.ts';
import { cellName, type EarlierRelease } from '../../../../functions/core/disclosure/earlier.ts';
import { protect } from '../../../../functions/core/disclosure/protect.ts';
import { randomFrom } from '../../../../functions/core/random.ts';
import type { Pattern, ReleaseTable } from '../../../../functions/core/release/table.ts';
import { computedExactly } from '../../../support/computed-exactly.ts';
import { laterTable } from '../../../support/later-table.ts';
import { LIMITS, syntheticTable } from '../../../support/synthetic-table.ts';

const anyTable = fc
  .record({
    seed: fc.nat(),
    municipalities: fc.integer({ min: 3, max: 9 }),
    counties: fc.integer({ min: 1, max: 3 }),
    groups: fc.integer({ min: 1, max: 2 }),
    sectors: fc.integer({ min: 1, max: 2 }),
    response: fc.constantFrom(0.2, 0.4, 0.7),
  })
  .map((small) => syntheticTable({ ...small, shares: 2, means: 1, questions: 1 }));

const earlierOf = (table: ReleaseTable, pattern: Pattern): EarlierRelease => ({
  releaseId: 'first',
  revisions: new Map(table.cells.map((cell) => [cellName(cell), cell.revisions])),
  pattern,
});

/** Bases of the figures that a pattern tells. */
const basesTold = ({ domains, cells, statistics }: ReleaseTable, { figures }: Pattern) =>
  new Map(
    domains.map(({ id, cells: own }) => [
      id,
      new Map(
        statistics
          .filter((statistic) => figures.get(id)?.get(statistic.id) !== 'withheld')
          .map((statistic) => [
            statistic.id,
            own.reduce((sum, cell) => sum + (cells[cell]?.moments.get(statistic.id)?.base ?? 0), 0),
          ]),
      ),
    ]),
  );

describe('a release after another', () => {
  test('tells nothing anew that one added answer is part of', () => {
    fc.assert(
      fc.property(anyTable, fc.nat(), (table, which) => {
        const cell = which % table.cells.length;
        const first = protect(table, LIMITS);
        const second = protect(laterTable(table, randomFrom(which), [cell]), LIMITS, [
          earlierOf(table, first),
        ]);
        for (const { id, cells } of table.domains) {
          if (!cells.includes(cell) || first.participation.get(id) === 'withheld') continue;
          expect(second.participation.get(id)).toBe('kept');
          for (const [statistic, state] of second.figures.get(id) ?? [])
            expect(state).toBe(first.figures.get(id)?.get(statistic) === 'withheld' ? 'withheld' : 'kept');
          for (const state of second.classes.get(id)?.values() ?? [])
            expect(['kept', 'withheld']).toContain(state);
        }
      }),
      { numRuns: 20, seed: 2026 },
    );
  });

  test('tells no figure anew whose own base has grown by a few', () => {
    fc.assert(
      fc.property(anyTable, fc.nat(), fc.array(fc.nat(), { maxLength: 25 }), (table, seed, places) => {
        const pattern = protect(table, LIMITS);
        const bases = basesTold(table, pattern);
        const earlier = [{ ...earlierOf(table, pattern), bases }];
        const later = laterTable(
          table,
          randomFrom(seed),
          places.map((place) => place % table.cells.length),
        );
        const next = protect(later, LIMITS, earlier);
        expect(auditPattern(later, next, LIMITS, earlier)).toEqual([]);
        const now = basesTold(later, next);
        for (const [id, own] of now) {
          for (const [statistic, base] of own) {
            const isAnew = next.figures.get(id)?.get(statistic) !== 'kept';
            const grown = base - (bases.get(id)?.get(statistic) ?? 0);
            if (isAnew && bases.get(id)?.has(statistic) && grown !== 0)
              expect(grown).toBeGreaterThanOrEqual(LIMITS.minBase);
          }
        }
      }),
      { numRuns: 20, seed: 2026 },
    );
  });

  test('gives nothing away together with the first', () => {
    fc.assert(
      fc.property(anyTable, fc.nat(), fc.array(fc.nat(), { maxLength: 25 }), (table, seed, places) => {
        const pattern = protect(table, LIMITS);
        const earlier = [earlierOf(table, pattern)];
        const changed = places.map((place) => place % table.cells.length);
        const later = laterTable(table, randomFrom(seed), changed);
        const next = protect(later, LIMITS, earlier);
        expect(auditPattern(later, next, LIMITS, earlier)).toEqual([]);
        expect(computedExactly({ table, pattern }, { table: later, pattern: next })).toEqual([]);
      }),
      { numRuns: 20, seed: 2026 },
    );
  });

  test('tells a place that has become large enough', () => {
    const table = syntheticTable({
      ...{ seed: 3, municipalities: 12, counties: 2, groups: 2, sectors: 2, response: 0.5 },
      ...{ shares: 1, means: 0, questions: 0 },
    });
    const first = protect(table, LIMITS);
    const small = table.domains.find(
      ({ id, kind }) => kind === 'authority' && first.participation.get(id) === 'withheld',
    );
    expect(small).toBeDefined();
    const everywhere = table.cells.flatMap((_cell, i) => [i, i, i, i, i, i]);
    const second = protect(laterTable(table, randomFrom(1), everywhere), LIMITS, [earlierOf(table, first)]);
    expect(second.participation.get(small?.id ?? '')).toBe('shown');
  });

  test('is refused by the audit when it tells what the first withheld', () => {
    const table = syntheticTable({
      ...{ seed: 3, municipalities: 12, counties: 2, groups: 2, sectors: 2, response: 0.5 },
      ...{ shares: 1, means: 0, questions: 0 },
    });
    const first = protect(table, LIMITS);
    const later = laterTable(table, randomFrom(1), [0]);
    // As if there had been no first one: figures of 7 follow those of 6.
    const careless = protect(later, LIMITS);
    const leaks = auditPattern(later, careless, LIMITS, [earlierOf(table, first)]);
    expect(auditPattern(later, careless, LIMITS)).toEqual([]);
    expect(leaks).toContainEqual({ kind: 'computed', what: 'participation', domain: 'everybody' });
  });
});
