import { describe, expect, test } from '@jest/globals';
import { type Published, refusalOf } from '../../../../functions/core/release/publication-rule.ts';

const preliminary: Published = { id: 'p', publication: { kind: 'preliminary' } };
const final: Published = { id: 'f', publication: { kind: 'final' } };
const correctionOf = (replaces: string) =>
  ({ kind: 'correction', replaces, changes: { nb: 'x', nn: 'x', en: 'x' } }) as const;

describe('refusalOf', () => {
  test.each([
    ['a preliminary release first', preliminary.publication, [], undefined],
    ['a final one at once', final.publication, [], undefined],
    ['a final one after it', final.publication, [preliminary], undefined],
    ['a correction of the current one', correctionOf('f'), [preliminary, final], undefined],
    ['a second preliminary one', preliminary.publication, [preliminary], 'already-preliminary'],
    ['a preliminary one too late', preliminary.publication, [final], 'already-final'],
    ['a second final one', final.publication, [preliminary, final], 'already-final'],
    ['a correction of nothing', correctionOf('f'), [], 'nothing-to-correct'],
    ['a correction of what was replaced', correctionOf('p'), [preliminary, final], 'not-current'],
    [
      'a correction of what was corrected',
      correctionOf('f'),
      [final, { id: 'c', publication: correctionOf('f') }],
      'not-current',
    ],
  ] as const)('%s', (_what, publication, published, refusal) => {
    expect(refusalOf(publication, published)).toBe(refusal);
  });
});
