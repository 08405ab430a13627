import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { auditPattern } from '../../../../functions/core/disclosure/audit-pattern.ts';
import { protect } from '../../../../functions/core/disclosure/protect.ts';
import { primaryState } from '../../../../functions/core/disclosure/protect-figures.ts';
import type { Pattern, ReleaseTable } from '../../../../functions/core/release/table.ts';
import { NO_MOMENTS, totalMoments } from '../../../../functions/core/statistics/moments.ts';
import { computedExactly } from '../../../support/computed-exactly.ts';
import { LIMITS, syntheticTable } from '../../../support/synthetic-table.ts';

const anyTable = fc
  .record({
    seed: fc.nat(),
    municipalities: fc.integer({ min: 2, max: 9 }),
    counties: fc.integer({ min: 1, max: 3 }),
    groups: fc.integer({ min: 1, max: 3 }),
    sectors: fc.integer({ min: 1, max: 3 }),
    response: fc.constantFrom(0.2, 0.4, 0.7),
  })
  .map((small) => syntheticTable({ ...small, shares: 4, means: 1, questions: 3 }));

describe('the pattern of a release', () => {
  test('gives nothing away, by its own audit and by another one over the fractions', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const pattern = protect(table, LIMITS);
        expect(auditPattern(table, pattern, LIMITS)).toEqual([]);
        expect(computedExactly({ table, pattern })).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('withholds or bands whatever may not be told by itself', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const pattern = protect(table, LIMITS);
        for (const { id, cells } of table.domains) {
          const respondents = cells.reduce((n, c) => n + (table.cells[c]?.respondents ?? 0), 0);
          if (respondents < 5) expect(pattern.participation.get(id)).toBe('withheld');
          for (const statistic of table.statistics) {
            const moments = totalMoments(
              cells.map((c) => table.cells[c]?.moments.get(statistic.id) ?? NO_MOMENTS),
            );
            const own = primaryState({ respondents, ...moments }, statistic, LIMITS);
            if (own !== 'shown')
              expect([own, 'withheld']).toContain(pattern.figures.get(id)?.get(statistic.id));
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test('leaves no small rest of a parent and a family inside it', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { participation, figures } = protect(table, LIMITS);
        const kinds = ['authority', 'county', 'kostra-group', 'size', 'centrality', 'sector'];
        const isPart = (own: readonly number[], of: readonly number[]) =>
          own.every((cell) => of.includes(cell));
        for (const parent of table.domains) {
          for (const kind of kinds) {
            const parts = table.domains.filter((own) => own.kind === kind && isPart(own.cells, parent.cells));
            if (parts.length === 0 || parts.some(({ id }) => id === parent.id)) continue;
            /** Cells of the parent that no part with numbers told has; undefined when the parent's aren't. */
            const rest = (isTold: (domain: string) => boolean) => {
              if (!isTold(parent.id)) return;
              const told = new Set(parts.filter(({ id }) => isTold(id)).flatMap(({ cells }) => cells));
              const left = parent.cells.filter((cell) => !told.has(cell));
              return left.length === 0 ? undefined : left;
            };
            const silent = rest((id) => participation.get(id) === 'shown');
            const respondents = silent?.reduce((n, cell) => n + (table.cells[cell]?.respondents ?? 0), 0);
            expect(respondents ?? 5).toBeGreaterThanOrEqual(5);
            for (const { id, kind: what, isSensitive } of table.statistics) {
              const left = rest((domain) => figures.get(domain)?.get(id) === 'shown');
              if (left === undefined || what === 'mean') continue;
              const { base, total } = totalMoments(
                left.map((c) => table.cells[c]?.moments.get(id) ?? NO_MOMENTS),
              );
              expect(base).toBeGreaterThanOrEqual(isSensitive ? 10 : 5);
              expect(Math.min(total, base - total)).toBeGreaterThanOrEqual(3);
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('is the same whatever the order of cells, domains and statistics', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const order = table.cells.map((_cell, i) => i).toReversed();
        const turned: ReleaseTable = {
          cells: order.map((i) => table.cells[i] as ReleaseTable['cells'][number]),
          domains: table.domains
            .map((domain) => ({ ...domain, cells: domain.cells.map((i) => order.indexOf(i)) }))
            .toReversed(),
          statistics: table.statistics.toReversed(),
          questions: (table.questions ?? []).toReversed(),
        };
        expect(asJson(protect(turned, LIMITS))).toEqual(asJson(protect(table, LIMITS)));
      }),
      { numRuns: 20 },
    );
  });

  test('does not change when a municipality joins that nobody was asked in', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const first = table.cells[0] as ReleaseTable['cells'][number];
        const nobody = {
          ...first,
          authority: '1999',
          units: 0,
          respondents: 0,
          moments: new Map(),
          options: new Map(),
        };
        const cell = table.cells.length;
        const larger: ReleaseTable = {
          ...table,
          cells: [...table.cells, nobody],
          domains: [
            ...table.domains.map((domain) =>
              domain.kind === 'authority' ? domain : { ...domain, cells: [...domain.cells, cell] },
            ),
            { id: '1999', kind: 'authority', cells: [cell] },
          ],
        };
        const { 1999: joined, ...others } = asJson(protect(larger, LIMITS));
        expect(others).toEqual(asJson(protect(table, LIMITS)));
        expect(joined?.participation).toBe('withheld');
      }),
      { numRuns: 20 },
    );
  });

  test('changes its names alone when domains are called otherwise', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const called = (id: string) => `x${id}`;
        const renamed = {
          ...table,
          cells: table.cells.map((cell) => ({ ...cell, authority: called(cell.authority) })),
          domains: table.domains.map((domain) => ({ ...domain, id: called(domain.id) })),
        };
        const expected = Object.entries(asJson(protect(table, LIMITS))).map(([id, own]) => [called(id), own]);
        expect(asJson(protect(renamed, LIMITS))).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 20 },
    );
  });
});

/** A pattern as plain objects by domain. */
function asJson(pattern: Pattern) {
  const plain = (map: ReadonlyMap<string, unknown> | undefined) =>
    Object.fromEntries([...(map ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return Object.fromEntries(
    [...pattern.participation].map(([id, participation]) => [
      id,
      { participation, figures: plain(pattern.figures.get(id)), classes: plain(pattern.classes.get(id)) },
    ]),
  );
}
