import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { agrees } from './agreement.ts';
import { type Dataset, readDataset } from './dataset.ts';
import { sectionNames, verifySection } from './verification.ts';

const data = readDataset(fileURLToPath(new URL('../data/statistics', import.meta.url)));

/** The set with something else in its reference. */
function changed(change: (reference: Dataset['reference']) => void): Dataset {
  const reference = { ...data.reference };
  change(reference);
  return { ...data, reference };
}

describe('results of R', () => {
  test('are compared in every section', () => {
    expect(sectionNames(data).toSorted()).toEqual(Object.keys(data.reference).toSorted());
  });

  test.each(sectionNames(data))('%s', (name) => {
    const { missing, compared, agreeing, worstKey } = verifySection(data, name);
    expect(missing).toEqual([]);
    expect(compared).toBeGreaterThan(0);
    expect({ worstKey, agreeing }).toEqual({ worstKey, agreeing: compared });
  });
});

describe('a verification that finds nothing', () => {
  test('tells a number that is off by more than its tolerance', () => {
    const [first, ...others] = data.reference.trend;
    const off = changed((reference) => {
      reference.trend = [{ ...first, est_2026: first.est_2026 + 1e-8 }, ...others];
    });
    const found = verifySection(off, 'trend');
    expect([agrees(found), found.worstKey]).toEqual([false, 'national all q1_innov est_2026']);
  });

  test.each(['differences', 'trend', 'ranks', 'response_rates', 'distributions', 'events'])(
    'is none without half of the rows of %s',
    (name) => {
      const half = changed((reference) => {
        reference[name] = reference[name].slice(reference[name].length / 2);
      });
      expect(agrees(verifySection(half, name))).toBe(false);
    },
  );

  test('is none without a municipality of an estimate', () => {
    const gone = changed((reference) => {
      const own = reference.estimates.filter(({ stat, system }: { stat: string; system: string }) => {
        return stat === 'q1_innov' && system === 'M';
      });
      reference.estimates = own.slice(1);
    });
    const { compared, agreeing, missing } = verifySection(gone, 'estimates');
    expect(agreeing).toBe(compared);
    expect(missing).toContainEqual(
      expect.stringMatching(/^the reference lacks 2026 own M municipality \S+ q1_innov$/),
    );
  });

  test('is none without a section, or with one that we have no method for', () => {
    const other = changed((reference) => {
      delete reference.trend;
      reference.medians = [];
    });
    expect(['trend', 'medians'].map((name) => agrees(verifySection(other, name)))).toEqual([false, false]);
    expect(sectionNames(other)).toEqual(expect.arrayContaining(['trend', 'medians']));
  });
});
