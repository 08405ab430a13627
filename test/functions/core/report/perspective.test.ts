import { describe, expect, test } from '@jest/globals';
import type { Release } from '../../../../functions/core/release/release.ts';
import { perspectiveOf } from '../../../../functions/core/report/perspective.ts';
import { reportTexts } from '../../../../templates/text/report/report-texts.ts';
import { authorityOf, sampleRelease } from '../../../support/sample-release.ts';

const BYKLE = '4222';

const seenFrom = (code: string, release: Release) => {
  const { standing, lead, others, missing } = perspectiveOf(authorityOf(code), release, reportTexts.nb);
  return {
    standing,
    lead: lead.heading,
    others: others.map(({ heading }) => heading),
    missing: missing.map(({ heading }) => heading),
  };
};

const bykle = (respondents: number) => sampleRelease({ [BYKLE]: { units: 14, respondents } });

/** The release without the figures of some domains. */
function withheld(release: Release, ...ids: readonly string[]): Release {
  const domains = release.domains.map((domain) =>
    ids.includes(domain.id) ? { ...domain, figures: {} } : domain,
  );
  return { ...release, domains };
}

describe('perspectiveOf', () => {
  test('sets the municipality beside similar ones, its county and the country', () => {
    expect(seenFrom(BYKLE, bykle(9))).toEqual({
      standing: 'own',
      lead: 'Bykle',
      others: ['Lignende kommuner', 'Kommunene i Agder', 'Alle kommuner'],
      missing: [],
    });
  });

  test('steps down the ladder when the figures of its own are withheld', () => {
    const release = bykle(4);

    expect(seenFrom(BYKLE, release)).toMatchObject({ standing: 'withheld', lead: 'Lignende kommuner' });
    expect(seenFrom(BYKLE, withheld(release, 'group-EKG17'))).toMatchObject({
      lead: 'Kommunene i Agder',
      others: ['Alle kommuner'],
      missing: ['Lignende kommuner'],
    });
    expect(seenFrom(BYKLE, withheld(release, 'group-EKG17', 'county-42'))).toMatchObject({
      lead: 'Alle kommuner',
      others: [],
    });
    expect(seenFrom(BYKLE, withheld(release, 'group-EKG17', 'county-42', 'country'))).toMatchObject({
      lead: 'Bykle',
      others: [],
    });
  });

  test('knows an authority that was not asked from one whose answers are withheld', () => {
    expect(seenFrom('3401', bykle(9))).toMatchObject({ standing: 'not-asked', lead: 'Alle kommuner' });
  });

  test('knows when nobody answered, if that may be told', () => {
    const release = bykle(4);
    const domains = release.domains.map((domain) =>
      domain.id === BYKLE
        ? { ...domain, participation: { kind: 'shown' as const, units: 14, respondents: 0 } }
        : domain,
    );

    expect(seenFrom(BYKLE, { ...release, domains })).toMatchObject({ standing: 'no-answers' });
  });

  test('compares Oslo with the country, and county authorities with each other', () => {
    const release = sampleRelease({
      '0301': { units: 900, respondents: 400 },
      '46': { units: 80, respondents: 40 },
    });

    expect(seenFrom('0301', release).others).toEqual(['Alle kommuner']);
    expect(seenFrom('46', release)).toMatchObject({
      lead: 'Vestland fylkeskommune',
      others: ['Alle fylkeskommuner'],
    });
  });
});
