import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { protect } from '../../../../functions/core/disclosure/protect.ts';
import { buildRelease } from '../../../../functions/core/release/build-release.ts';
import { canonicalJson } from '../../../../functions/core/release/canonical-json.ts';
import { partsOf } from '../../../../functions/core/release/domain-design.ts';
import { estimateOf, intervalOf } from '../../../../functions/core/release/estimates.ts';
import { methodOf } from '../../../../functions/core/release/method.ts';
import { type Release, ReleaseSchema } from '../../../../functions/core/release/release.ts';
import { releaseDesign } from '../../../../functions/core/release/release-design.ts';
import type { ReleaseInput } from '../../../../functions/core/release/release-input.ts';
import type { TableStatistic } from '../../../../functions/core/release/table.ts';
import { valuesOf } from '../../../../functions/core/release/values.ts';
import { weightedMean } from '../../../../functions/core/statistics/estimate.ts';
import { anEdition } from '../../../support/an-edition.ts';
import { type Answer, anInput, aTable, type CellOfTest, STATISTICS } from './a-table.ts';

const AUTHORITIES = ['4201', '4211', '4221', '4231', '4302', '4312', '4322', '5501', '42', '43', '44'];

const answer: fc.Arbitrary<Answer> = fc.record({
  innovated: fc.constantFrom(0, 1, 1, undefined),
  shared: fc.constantFrom(0, 1, undefined),
  culture: fc.constantFrom(1, 2, 3, 4, 5, 6, 9, undefined),
});

const cellOf = (authority: string, sector: string): fc.Arbitrary<CellOfTest> =>
  fc
    .record({
      answers: fc.oneof(
        fc.array(answer, { maxLength: 12 }),
        // Everybody answers alike, or nobody knows.
        fc.tuple(answer, fc.nat(8)).map(([one, n]) => Array.from({ length: n }, () => one)),
        fc.constant([]),
      ),
      silent: fc.oneof(fc.constant(0), fc.nat(20)),
    })
    .map(({ answers, silent }) => ({ authority, sector, units: answers.length + silent, answers }));

/** Any country of eleven authorities: empty sectors and municipalities, full censuses, cells of one among them. */
const country: fc.Arbitrary<readonly CellOfTest[]> = fc.tuple(
  ...AUTHORITIES.flatMap((authority) => [cellOf(authority, 'education'), cellOf(authority, 'health')]),
);

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex');
const release = (input: ReleaseInput): Release => buildRelease(input, fingerprint);
const method = methodOf(anEdition({}, 'closed').plan);
const LEVEL = 0.95;

function* numbersIn(value: unknown): Generator<number> {
  if (typeof value === 'number') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* numbersIn(part);
  }
}

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

describe('any release', () => {
  test('has nothing but proper numbers in it, and is what its schema says', () => {
    fc.assert(
      fc.property(country, fc.constantFrom('groups', 'raking'), (cells, weighting) => {
        const table = aTable(cells);
        const input = anInput(cells, {}, { method: { ...anEdition({}, 'closed').plan.method, weighting } });
        for (const pattern of [input.pattern, protect(table, method)]) {
          let made: Release;
          try {
            made = release({ ...input, pattern });
          } catch (error) {
            // Margins that no weights can meet; the edition is refused.
            if ((error as Error).name === 'RakingError') continue;
            throw error;
          }
          ReleaseSchema.parse(made);
          for (const number of numbersIn(made)) if (!Number.isFinite(number)) throw new Error(`${number}`);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('does not depend on any order', () => {
    fc.assert(
      fc.property(country, fc.infiniteStream(fc.nat(1000)), (cells, ranks) => {
        const place = new Map(cells.map((cell) => [cell, ranks.next().value as number]));
        const other = cells.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
        const turned = aTable(other);
        const table = {
          ...turned,
          domains: turned.domains.toReversed(),
          statistics: turned.statistics.toReversed(),
        };
        expect(canonicalJson(release(anInput(other, { table })))).toBe(
          canonicalJson(release(anInput(cells))),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('says the same of nobody more: an authority that was not asked changes nothing of others', () => {
    fc.assert(
      fc.property(country, (cells) => {
        const more = [...cells, { authority: '4399', sector: 'education', units: 0, answers: [] }];
        const without = release(anInput(cells)).domains;
        const others = new Map(release(anInput(more)).domains.map((one) => [one.id, one]));
        for (const one of without) expect(others.get(one.id)).toEqual(one);
      }),
      { numRuns: 20 },
    );
  });
});

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
