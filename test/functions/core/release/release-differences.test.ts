import { describe, expect, test } from '@jest/globals';
import { releaseDifferences } from '../../../../functions/core/release/release-differences.ts';
import { sampleRelease } from '../../../support/sample-release.ts';
import { shown, withFigures } from '../../../support/sample-report.ts';

const release = sampleRelease({ '4222': { units: 14, respondents: 9 } });

describe('releaseDifferences', () => {
  test('are none between a release and itself', () => {
    expect(releaseDifferences(release, structuredClone(release))).toEqual([]);
  });

  test('say in words where they are', () => {
    const one = withFigures(release, 'country', { innovated: shown(0.7, 0.6, 0.8, 900) });
    const other = withFigures(release, 'country', { innovated: { kind: 'withheld' } });

    expect(releaseDifferences({ ...one, codeVersion: 'a' }, { ...one, codeVersion: 'b' })).toEqual([
      'codeVersion: "a" and "b"',
    ]);
    expect(releaseDifferences(one, other)).toContain(
      'domain, country, figures, innovated, share: 0.7 and nothing',
    );
  });

  test('of a domain that only one has are not those of all that follow', () => {
    const fewer = { ...release, domains: release.domains.filter(({ id }) => id !== 'country') };

    expect(releaseDifferences(release, fewer)).toHaveLength(1);
  });

  test('are a list that somebody can read', () => {
    const empty = { ...release, domains: release.domains.map((one) => ({ ...one, figures: {} })) };
    const lines = releaseDifferences(release, empty);

    expect(lines).toHaveLength(41);
    expect(lines.at(-1)).toMatch(/^and \d+ more$/);
  });
});
