import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { LANGUAGES } from '../../../../functions/core/language.ts';
import { reportLanguages } from '../../../../functions/core/register/register.ts';
import type { Figure, Release } from '../../../../functions/core/release/release.ts';
import { printedTexts } from '../../../../functions/core/report/printed-texts.ts';
import { authorityOf, QUESTIONNAIRE, sampleRelease } from '../../../support/sample-release.ts';
import { reportOn, shown } from '../../../support/sample-report.ts';

const CODES = ['4222', '0301', '46', '5540'] as const;
const RELEASE = sampleRelease(
  Object.fromEntries(CODES.map((code) => [code, { units: 60, respondents: 31 }])),
);

const fraction = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);
const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc
    .record({ share: fraction, low: fraction, high: fraction, base: fc.integer({ min: 1, max: 5_000 }) })
    .map(({ share, low, high, base }) => shown(share, Math.min(low, share), Math.max(high, share), base)),
  fc.record({
    kind: fc.constant('few' as const),
    atMost: fc.constant(2),
    base: fc.integer({ min: 5, max: 60 }),
  }),
  fc.record({
    kind: fc.constant('nearly-all' as const),
    atMost: fc.constant(2),
    base: fc.integer({ min: 5, max: 60 }),
  }),
  fc.constant({ kind: 'withheld' as const }),
);
const figures = fc
  .array(figure, { minLength: QUESTIONNAIRE.indicators.length, maxLength: QUESTIONNAIRE.indicators.length })
  .map((all) =>
    Object.fromEntries(QUESTIONNAIRE.indicators.map(({ id }, index) => [id, all[index] as Figure])),
  );

/** Any figures for every domain, shown or not, sensible or not. */
const releases: fc.Arbitrary<Release> = fc
  .tuple(...RELEASE.domains.map(() => fc.option(figures, { nil: {} })))
  .map((all) => ({
    ...RELEASE,
    domains: RELEASE.domains.map((domain, index) => ({ ...domain, figures: all[index] ?? {} })),
  }));

describe('buildReport', () => {
  test('draws up a whole report from whatever a release holds, in every language', () => {
    fc.assert(
      fc.property(
        releases,
        fc.constantFrom(...CODES),
        fc.constantFrom(...LANGUAGES),
        (release, code, language) => {
          const texts = printedTexts(reportOn(code, language, release)).map(({ text }) => text);

          expect(texts.filter((text) => text.trim() === '')).toEqual([]);
          expect(texts.join('\n')).not.toMatch(/undefined|null|NaN|\[object|Infinity/);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('is the same whenever it is drawn up', () => {
    expect(reportOn('4222', 'nn', RELEASE)).toEqual(reportOn('4222', 'nn', RELEASE));
  });

  test('claims no difference where no test has been made', () => {
    const CLAIMS =
      /\b(mer enn|mindre enn|høyere enn|lavere enn|bedre enn|flere enn|over snittet|signifikant)\b/i;
    const { findings, overview, chapters } = reportOn('5540', 'nb', RELEASE);
    const sentences = [
      ...findings.findings.flatMap(({ sentence, comparison = '', certainty }) => [
        sentence,
        comparison,
        certainty,
      ]),
      ...overview.rankings.flatMap((one) => one.sentences),
      ...chapters.flatMap(({ rankings }) => rankings),
    ];

    expect(sentences.filter((sentence) => CLAIMS.test(sentence))).toEqual([]);
  });

  test('says in every report that made-up figures are made up, and in no other', () => {
    const real = sampleRelease({ '4222': { units: 60, respondents: 31 } }, { synthetic: false });

    expect(reportOn('4222', 'nb', RELEASE).syntheticMark).toBe('Syntetiske data – eksempel');
    expect(JSON.stringify(reportOn('4222', 'nb', real))).not.toContain('yntetisk');
  });

  test('has every parallel name on the cover', () => {
    expect(reportOn('5540', 'nb', RELEASE).cover).toMatchObject({
      name: 'Gáivuotna - Kåfjord - Kaivuono',
      place: 'Kåfjord kommune, Troms',
    });
    expect(reportOn('46', 'nn', RELEASE).cover.place).toBe('Vestland fylkeskommune');
    expect(reportOn('0301', 'nb', RELEASE).cover.place).toBe('Oslo kommune');
  });

  test('names the similar municipalities, the release and the thresholds on its last page', () => {
    const { method } = reportOn('4222', 'nb', RELEASE);
    const all = method.sections.flatMap(({ paragraphs }) => paragraphs).join(' ');

    expect(all).toMatch(/KOSTRA-gruppe 17: .*Gruppen er .*Bykle/);
    expect(all).toContain('færre enn 5 svar');
    expect(all).toContain('prøves mot lignende kommuner, aldri mot seg selv');
    expect(method.facts.map(({ value }) => value).join(' ')).toContain(
      '1 (3f9a2c1b04de77aa58c1d0e2f6b49370c5a8e1d7b26f4093ac7d51e8906b2f14)',
    );
  });

  test('is written in nynorsk for those who write nynorsk', () => {
    expect(reportLanguages(authorityOf('46'))).toEqual(['nn']);
    const { findings, method } = reportOn('46', 'nn', RELEASE);

    expect(findings.title).toBe('Hovudfunn');
    expect(JSON.stringify({ findings, method })).not.toMatch(
      /\b(ikke|enheter|enhetene|tallene|kommuner|svarte)\b/,
    );
  });
});
