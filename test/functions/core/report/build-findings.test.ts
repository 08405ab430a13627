import { describe, expect, test } from '@jest/globals';
import type { Comparison } from '../../../../functions/core/release/domain.ts';
import type { Figure } from '../../../../functions/core/release/release.ts';
import { sampleRelease } from '../../../support/sample-release.ts';
import { reportOn, shown, withComparisons, withFigures } from '../../../support/sample-report.ts';

const BYKLE = '4222';
const BASE = sampleRelease({ [BYKLE]: { units: 14, respondents: 9 } });

/** The first finding (on innovation) when Bykle has this figure and the others those. */
function findingOn(figure: Figure, language: 'nb' | 'nn' | 'en' = 'nb') {
  const groups = [
    ['group-EKG17', shown(0.74, 0.71, 0.77, 310)],
    ['county-42', shown(0.71, 0.66, 0.76, 220)],
    ['country', shown(0.73, 0.72, 0.74, 4_980)],
  ] as const;
  const release = groups.reduce(
    (so, [id, theirs]) => withFigures(so, id, { innovated: theirs }),
    withFigures(BASE, BYKLE, { innovated: figure }),
  );
  const [first] = reportOn(BYKLE, language, release).findings.findings;
  return { ...first, marks: undefined };
}

describe('findings', () => {
  test('tell a small count as it can be pictured, beside the others', () => {
    expect(findingOn(shown(0.7778, 0.45, 0.94, 9))).toMatchObject({
      number: '7 av 9',
      sentence: '7 av 9 enheter har tatt i bruk noe nytt de siste to årene.',
      comparison: 'Lignende kommuner 74\u202f%, kommunene i Agder 71\u202f%, alle kommuner 73\u202f%.',
      certainty:
        'For få svar til å konkludere: mellom 45\u202f% og 94\u202f% om alle enhetene hadde svart. Antall svar: 9.',
    });
  });

  test('tell a larger or weighted share in percent', () => {
    expect(findingOn(shown(0.7778, 0.7, 0.85, 54))).toMatchObject({
      number: '78\u202f%',
      sentence: '78\u202f% av enhetene har tatt i bruk noe nytt de siste to årene.',
      certainty:
        'Noe usikkerhet: trolig mellom 70\u202f% og 85\u202f% om alle enhetene hadde svart. Antall svar: 54.',
    });
    expect(findingOn(shown(0.76, 0.6, 0.9, 9)).number).toBe('76\u202f%');
  });

  test('tell a band as a band, and why', () => {
    expect(findingOn({ kind: 'few', atMost: 2, base: 9 })).toMatchObject({
      number: '0–2 av 9',
      sentence: 'Høyst 2 av 9 enheter har tatt i bruk noe nytt de siste to årene.',
      certainty: 'Tallet vises som et område, for å verne dem som svarte. Antall svar: 9.',
    });
    expect(findingOn({ kind: 'nearly-all', atMost: 2, base: 9 })).toMatchObject({
      number: '7–9 av 9',
      sentence: 'Minst 7 av 9 enheter har tatt i bruk noe nytt de siste to årene.',
    });
  });

  test('say so when everybody answered', () => {
    expect(findingOn(shown(0.5, 0.5, 0.5, 12)).certainty).toBe(
      'Alle enhetene svarte, så dette er det hele og fulle tallet. Antall svar: 12.',
    );
  });

  test('have a grammar of their own in each language', () => {
    const figure = shown(0.7778, 0.7, 0.85, 54);

    expect(findingOn(figure, 'nn').sentence).toBe(
      '78\u202f% av einingane har teke i bruk noko nytt dei siste to åra.',
    );
    expect(findingOn(figure, 'en').sentence).toBe(
      '78% of the units introduced something new in the last two years.',
    );
  });

  test('let the nearest tell what may not be told of the municipality, after all that may', () => {
    const release = withFigures(BASE, BYKLE, { innovated: { kind: 'withheld' } });
    const { findings, lead } = reportOn(BYKLE, 'nb', release).findings;
    const substitute = findings.find(({ sentence }) => sentence.includes('tatt i bruk noe nytt de siste'));

    expect(substitute).toMatchObject({
      isOfLead: false,
      sentence: expect.stringMatching(/^\d+\u202f% av enhetene i lignende kommuner har tatt i bruk noe nytt/),
      marks: { lead: { kind: 'words', words: 'vises ikke' } },
    });
    expect(substitute?.comparison).not.toContain('ignende kommuner');
    expect(findings.map(({ isOfLead }) => isOfLead)).toEqual(
      findings.map(({ isOfLead }) => isOfLead).toSorted((a, b) => Number(b) - Number(a)),
    );
    expect(lead).toContain('Der egne tall ikke kan vises, står tallet for lignende kommuner.');
  });

  test('do not speak of substitutes where there are none', () => {
    const release = sampleRelease({ [BYKLE]: { units: 400, respondents: 300 } });

    expect(reportOn(BYKLE, 'nb', release).findings.lead).not.toContain('Der egne tall');
  });

  test('leave out what nobody may tell', () => {
    const withheld: Figure = { kind: 'withheld' };
    const release = [BYKLE, 'group-EKG17', 'county-42', 'country'].reduce(
      (so, id) => withFigures(so, id, { innovated: withheld }),
      BASE,
    );
    const all = reportOn(BYKLE, 'nb', BASE).findings.findings;

    expect(reportOn(BYKLE, 'nb', release).findings.findings).toHaveLength(all.length - 1);
  });

  test('say once, and first, that the figures are not the municipality’s own', () => {
    const { findings, cover } = reportOn(
      BYKLE,
      'nb',
      sampleRelease({ [BYKLE]: { units: 14, respondents: 3 } }),
    );

    expect(findings.notice?.title).toBe('Bykle kommune har for få svar til egne tall');
    expect(findings.notice?.paragraphs.join(' ')).toContain('svarene fra lignende kommuner');
    expect(findings.lead).toBe('Tallene på denne siden gjelder lignende kommuner.');
    expect(findings.findings.length).toBeGreaterThan(3);
    expect(findings.findings[0]?.sentence).toContain(
      'av enhetene i lignende kommuner har tatt i bruk noe nytt',
    );
    expect(cover.facts[0]?.value).toBe('For få svar til å vises; 14 enheter ble spurt');
  });

  test.each([
    ['higher', 'nb', 'Klart flere enn i lignende kommuner.'],
    ['lower', 'nn', 'Klart færre enn i liknande kommunar.'],
    ['higher', 'en', 'Clearly more than in similar municipalities.'],
    ['not-clear', 'nb', undefined],
  ] as const)('claim what the test of the primary benchmark shows: %s', (verdict, language, words) => {
    const [first] = reportOn(BYKLE, language, tested({ verdict })).findings.findings;

    expect(first?.claim).toBe(words);
  });

  test('claim nothing of other benchmarks, of bands and of what is too uncertain', () => {
    const claims = [
      tested({ isPrimary: false }),
      tested({}, { kind: 'nearly-all', atMost: 2, base: 9 }),
      tested({}, shown(0.78, 0.45, 0.94, 9)),
    ].map((release) => reportOn(BYKLE, 'nb', release).findings.findings[0]?.claim);

    expect(claims).toEqual([undefined, undefined, undefined]);
  });
});

/** Bykle's first figure with a test of it against similar municipalities. */
function tested(change: Partial<Comparison>, figure: Figure = shown(0.9, 0.86, 0.94, 120)) {
  const comparison: Comparison = {
    benchmark: 'group-EKG17',
    isPrimary: true,
    rest: 0.7,
    difference: 0.2,
    low: 0.12,
    high: 0.28,
    verdict: 'higher',
    ...change,
  };
  return withComparisons(withFigures(BASE, BYKLE, { innovated: figure }), BYKLE, { innovated: [comparison] });
}
