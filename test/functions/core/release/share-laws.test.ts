import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { partsOf } from '../../../../functions/core/release/domain-design.ts';
import { estimateOf, intervalOf } from '../../../../functions/core/release/estimates.ts';
import { methodOf } from '../../../../functions/core/release/method.ts';
import { releaseDesign } from '../../../../functions/core/release/release-design.ts';
import type { TableStatistic } from '../../../../functions/core/release/table.ts';
import { valuesOf } from '../../../../functions/core/release/values.ts';
import { weightedMean } from '../../../../functions/core/statistics/estimate.ts';
import { anEdition } from '../../../support/an-edition.ts';
import { country } from './a-country.ts';
import { aTable, type CellOfTest, STATISTICS } from './a-table.ts';

const method = methodOf(anEdition({}, 'closed').plan);
const LEVEL = 0.95;

/** Estimate and interval of every domain, before anything is rounded. */
function estimatesOf(cells: readonly CellOfTest[], statistic: TableStatistic) {
  const table = aTable(cells);
  const design = releaseDesign(table, method, undefined);
  const values = valuesOf(table.cells, statistic.id);
  return new Map(
    [...design.domains].map(([id, own]) => {
      const estimate = estimateOf(own, partsOf(own, values), statistic, true);
      const interval = estimate && intervalOf(own, estimate, statistic, LEVEL, 0);
      return [id, { design: own, estimate, interval }] as const;
    }),
  );
}

const innovated = STATISTICS[0] as TableStatistic;

describe('any share', () => {
  test('lies in its interval, which lies from none to all', () => {
    fc.assert(
      fc.property(country, (cells) => {
        for (const { estimate, interval } of estimatesOf(cells, innovated).values()) {
          if (estimate === undefined || interval === undefined) continue;
          expect(interval.low).toBeLessThanOrEqual(estimate.mean + 1e-12);
          expect(interval.high).toBeGreaterThanOrEqual(estimate.mean - 1e-12);
          expect(interval.low).toBeGreaterThanOrEqual(0);
          expect(interval.high).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is mirrored by its complement', () => {
    const turned = (cells: readonly CellOfTest[]): CellOfTest[] =>
      cells.map((cell) => ({
        ...cell,
        answers: cell.answers.map(({ innovated: yes, ...rest }) => ({
          ...rest,
          ...(yes === undefined ? {} : { innovated: yes === 1 ? (0 as const) : (1 as const) }),
        })),
      }));
    fc.assert(
      fc.property(country, (cells) => {
        const mirrored = estimatesOf(turned(cells), innovated);
        for (const [id, { estimate, interval }] of estimatesOf(cells, innovated)) {
          const other = mirrored.get(id);
          expect(other?.estimate?.base).toBe(estimate?.base);
          if (estimate === undefined || interval === undefined) continue;
          expect(other?.estimate?.mean).toBeCloseTo(1 - estimate.mean, 12);
          expect(other?.interval?.low).toBeCloseTo(1 - interval.high, 10);
          expect(other?.interval?.high).toBeCloseTo(1 - interval.low, 10);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('of an authority whose units all answered is certain', () => {
    fc.assert(
      fc.property(country, (cells) => {
        const full = cells.map((cell) => ({
          ...cell,
          units: cell.answers.length,
          answers: cell.answers.map((one) => ({ ...one, innovated: one.innovated ?? (0 as const) })),
        }));
        for (const { design, estimate, interval } of estimatesOf(full, innovated).values()) {
          if (!design.isOwn || estimate === undefined || estimate.base < 2) continue;
          expect(estimate.variance).toBe(0);
          expect(interval?.low).toBeCloseTo(estimate.mean, 12);
          expect(interval?.high).toBeCloseTo(estimate.mean, 12);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('of the country is the mean of its counties’, by what their respondents stand for', () => {
    fc.assert(
      fc.property(country, (all) => {
        // A county of one municipality is no domain beside it.
        const cells = all.filter(({ authority }) => authority !== '5501');
        const values = valuesOf(aTable(cells).cells, innovated.id);
        const found = estimatesOf(cells, innovated);
        let weighted = 0;
        let standFor = 0;
        for (const [id, { design, estimate }] of found) {
          if (!/^county-\d\d$/.test(id) || estimate === undefined) continue;
          const own = weightedMean(partsOf(design, values)).weighted;
          weighted += own * estimate.mean;
          standFor += own;
        }
        const whole = found.get('country')?.estimate;
        if (whole !== undefined) expect(weighted / standFor).toBeCloseTo(whole.mean, 10);
      }),
      { numRuns: 60 },
    );
  });
});
