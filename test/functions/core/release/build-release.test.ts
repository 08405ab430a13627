import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { buildRelease } from '../../../../functions/core/release/build-release.ts';
import type { Domain } from '../../../../functions/core/release/domain.ts';
import { type Release, ReleaseSchema } from '../../../../functions/core/release/release.ts';
import type { ReleaseInput } from '../../../../functions/core/release/release-input.ts';
import { type Answer, anInput, aTable, type CellOfTest, everythingShown, yesAndNo } from './a-table.ts';

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex');

const release = (input: ReleaseInput): Release => buildRelease(input, fingerprint);

function domain(from: Release, id: string): Domain {
  const found = from.domains.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no domain ${id}`);
  return found;
}

const cell = (
  authority: string,
  units: number,
  answers: readonly Answer[],
  sector = 'education',
): CellOfTest => ({
  authority,
  sector,
  units,
  answers,
});

/** Six municipalities of one group in two counties, and three county authorities. */
const cells = [
  cell('4201', 20, yesAndNo(6, 4, { culture: 4 })),
  cell('4211', 20, yesAndNo(10, 10, { culture: 3 })),
  cell('4221', 40, yesAndNo(12, 8, { culture: 5 })),
  cell('4301', 30, yesAndNo(9, 6, { culture: 4 })),
  cell('4311', 30, yesAndNo(8, 7, { culture: 2 })),
  cell('4321', 10, yesAndNo(6, 0, { culture: 6 })),
  cell('42', 20, yesAndNo(5, 5)),
  cell('43', 20, yesAndNo(4, 4)),
  cell('44', 20, yesAndNo(7, 2)),
];
const whole = release(anInput(cells));

describe('a release', () => {
  test('is what its schema says', () => {
    expect(ReleaseSchema.parse(whole)).toEqual(whole);
  });

  test('has an authority’s own share, interval, grade and base', () => {
    // 6 of 10 of 20: V = (1 - 1/2) · 0.24 / 9, so that 18 answers' worth; Wilson for 0.6 and 18.
    expect(domain(whole, '4201').figures.innovated).toEqual({
      kind: 'shown',
      share: 0.6,
      low: 0.3762,
      high: 0.7886,
      base: 10,
      grade: 'too-uncertain',
    });
  });

  test('cuts a share to what those who have not answered can change', () => {
    // 6 of 6 of 10 are worth 6 / (1 - 0.6) = 15.
    expect(domain(whole, '4321').figures.innovated).toMatchObject({ share: 1, low: 0.7961, high: 1 });
    // 6 of 7 of 8: the silent one makes it 6 or 7 of 8.
    const most = release(anInput([...cells, cell('4231', 8, yesAndNo(6, 1))]));
    expect(domain(most, '4231').figures.innovated).toMatchObject({ low: 0.75, high: 0.875 });
  });

  test('gives a mean in a small place an interval although all said the same', () => {
    const own = domain(whole, '4321').means.culture;
    expect(own).toMatchObject({ kind: 'shown', mean: 6, high: 6, base: 6 });
    expect(own?.kind === 'shown' && own.low).toBeLessThan(5.8);
  });

  test('weighs the sectors of an authority by its own frame', () => {
    const two = release(
      anInput([
        ...cells,
        cell('4241', 20, yesAndNo(6, 4)),
        cell('4241', 40, yesAndNo(4, 1), 'health'),
        cell('4201', 10, yesAndNo(3, 3), 'health'),
      ]),
    );
    // (20 · 0.6 + 40 · 0.8) / 60
    expect(domain(two, '4241').figures.innovated).toMatchObject({ share: 0.7333, base: 15 });
  });

  test('tells classes of a distribution, and don’t know beside them', () => {
    const answers = [1, 2, 3, 4, 4, 5, 9, 9].map((culture) => ({ culture }));
    const own = domain(release(anInput([...cells, cell('4251', 8, answers)])), '4251');
    expect(own.distributions.culture).toEqual({
      kind: 'shown',
      base: 6,
      classes: [
        { options: ['1', '2'], share: 0.3333 },
        { options: ['3', '4'], share: 0.5 },
        { options: ['5', '6'], share: 0.1667 },
      ],
      dontKnow: 0.25,
    });
  });

  test('tells how sure it is', () => {
    expect(whole.quality).toMatchObject({
      weightingGroups: 3,
      notCovered: [],
      units: 210,
      coveredUnits: 210,
    });
    const rates = Object.fromEntries(whole.quality.rates.map(({ domain: id, percent }) => [id, percent]));
    // 86 of 150 units of municipalities; 10 of 20; 6 of 10.
    expect([rates.country, rates['4201'], rates['4321']]).toEqual([57, 50, 60]);
  });

  test('has the largest difference of early and late answers', () => {
    const input = anInput([cell('4201', 200, yesAndNo(60, 60)), cell('4211', 200, yesAndNo(60, 60))]);
    const half = { base: 60, total: 36, squares: 36 };
    const early = [half, half].map((moments) => new Map([['innovated', moments]]));
    // 36 of 60 early, 24 of 60 late.
    expect(release({ ...input, early }).quality.earlyLate).toBe(20);
  });
});

describe('what the pattern does not show', () => {
  const table = aTable(cells);
  const shown = everythingShown(table);
  const states = new Map(shown.figures);
  states.set(
    '4201',
    new Map([
      ['innovated', 'few'],
      ['culture', 'withheld'],
    ]),
  );
  states.set(
    '4211',
    new Map([
      ['innovated', 'nearly-all'],
      ['culture', 'kept'],
    ]),
  );
  states.set('4221', new Map([['innovated', 'kept']]));
  const participation = new Map(shown.participation).set('4201', 'withheld');
  const pattern = { ...shown, figures: states, participation };
  const protectedRelease = release(anInput(cells, { pattern, previous: { id: 'abc', release: whole } }));

  test('is a band, or nothing', () => {
    const own = domain(protectedRelease, '4201');
    expect(own.figures.innovated).toEqual({ kind: 'few', atMost: 2, base: 10 });
    expect(own.means.culture).toEqual({ kind: 'withheld' });
    expect(own.participation).toEqual({ kind: 'withheld', units: 20 });
    expect([own.comparisons, own.positions]).toEqual([{}, {}]);
    expect(protectedRelease.withheld).toMatchObject({ domains: 1, bands: 2 });
  });

  test('is what the release before said, with its name', () => {
    const older = domain(whole, '4221').figures.innovated;
    expect(domain(protectedRelease, '4221').figures.innovated).toEqual({ ...older, asOf: 'abc' });
    const mean = domain(whole, '4211').means.culture;
    expect(domain(protectedRelease, '4211').means.culture).toEqual({ ...mean, asOf: 'abc' });
  });

  test('has no rate, since units are known', () => {
    expect(protectedRelease.quality.rates).toContainEqual({ domain: '4201', units: 20 });
  });
});
