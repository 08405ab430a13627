import fc from 'fast-check';
import type { Answer, CellOfTest } from './a-table.ts';

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
export const country: fc.Arbitrary<readonly CellOfTest[]> = fc.tuple(
  ...AUTHORITIES.flatMap((authority) => [cellOf(authority, 'education'), cellOf(authority, 'health')]),
);
