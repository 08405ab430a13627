import { describe, expect, test } from '@jest/globals';
import type { Figure } from '../../../../functions/core/release/release.ts';
import { printedTexts } from '../../../../functions/core/report/printed-texts.ts';
import { QUESTIONNAIRE, sampleRelease } from '../../../support/sample-release.ts';
import { reportOn, shown, withComparisons, withFigures } from '../../../support/sample-report.ts';

const BYKLE = '4222';
const BASE = sampleRelease({ [BYKLE]: { units: 14, respondents: 9 } });

const chapterOf = (release = BASE, theme = 'innovation') => {
  const chapter = reportOn(BYKLE, 'nb', release).chapters.find(({ id }) => id === theme);
  if (chapter === undefined) throw new TypeError(`no chapter ${theme}`);
  return chapter;
};

describe('a chapter', () => {
  test('has a table with a row for every mark of its chart, in the same order', () => {
    for (const { chart, table } of reportOn(BYKLE).chapters) {
      expect(table.rows.map(({ label }) => label)).toEqual(chart.rows.map(({ label }) => label));
      for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length - 1);
    }
  });

  test('sets own share, interval and base beside the benchmarks with theirs', () => {
    const release = withFigures(
      withFigures(BASE, BYKLE, { innovated: shown(0.7778, 0.452, 0.937, 9) }),
      'country',
      { innovated: shown(0.73, 0.72, 0.74, 4_980) },
    );
    const { table } = chapterOf(release);

    expect(table.columns).toEqual([
      'Andel av enhetene',
      'Bykle',
      'Usikkerhet (95\u202f%)',
      'Antall svar',
      'Lignende kommuner',
      'Kommunene i Agder',
      'Alle kommuner',
    ]);
    const row = table.rows.find(({ label }) => label === 'Har tatt i bruk noe nytt');
    expect(row?.cells.slice(0, 3)).toEqual(['7 av 9', '45–94\u202f%', '9']);
    expect(row?.cells.at(-1)).toBe('73\u202f% (72–74)');
  });

  test('says in words what it may not show, and has no number for it', () => {
    const release = withFigures(BASE, BYKLE, { innovated: { kind: 'withheld' } });
    const { table, chart, notes } = chapterOf(release);
    const row = table.rows.find(({ label }) => label === 'Har tatt i bruk noe nytt');

    expect(row?.cells.slice(0, 3)).toEqual(['vises ikke', '–', '–']);
    expect(chart.rows.find(({ label }) => label === 'Har tatt i bruk noe nytt')?.lead).toEqual({
      kind: 'words',
      words: 'vises ikke',
    });
    expect(notes.join(' ')).toContain('«Vises ikke»: Færre enn 5 svar, eller tallet kunne røpet');
  });

  test('marks a band as a band and an uncertain share as uncertain', () => {
    const release = withFigures(BASE, BYKLE, {
      innovated: { kind: 'few', atMost: 2, base: 8 },
      'introduced-service': shown(0.5, 0.2, 0.8, 8),
    });
    const { rows } = chapterOf(release).chart;

    expect(rows.find(({ label }) => label === 'Har tatt i bruk noe nytt')?.lead).toEqual({
      kind: 'band',
      from: 0,
      to: 0.25,
      value: '0–2 av 8',
    });
    expect(rows.find(({ label }) => label === 'Ny eller endret tjeneste')?.lead).toMatchObject({
      isFirm: false,
    });
  });

  test('explains only what is on the page', () => {
    const sure = sampleRelease({ [BYKLE]: { units: 400, respondents: 300 } });

    expect(chapterOf(sure, 'culture').notes).toEqual([
      'Andelene er av alle enheter.',
      'Tallene i parentes er usikkerheten.',
    ]);
  });

  test('says whom a share is of where that differs from the others', () => {
    const { table, notes } = chapterOf(BASE, 'innovation');

    expect(notes[0]).toBe('Der ikke annet står, er andelen av alle enheter.');
    expect(table.rows.find(({ label }) => label === 'Har noe nytt under arbeid')?.among).toBe(
      'av enheter som ikke har tatt i bruk noe nytt',
    );
  });

  test('has the rows of every municipality in the same order', () => {
    const release = sampleRelease({
      '1804': { units: 200, respondents: 88 },
      '1120': { units: 40, respondents: 20 },
    });
    const labels = (code: string) =>
      reportOn(code, 'nb', release).chapters.map(({ chart }) => chart.rows.map(({ label }) => label));

    expect(labels('1804')).toEqual(labels('1120'));
  });

  test('marks what is clearly different from the others, and says what that means', () => {
    const comparison = {
      benchmark: 'group-EKG17',
      isPrimary: true,
      rest: 0.7,
      difference: 0.2,
      low: 0.12,
      high: 0.28,
    } as const;
    const figures = withFigures(BASE, BYKLE, {
      innovated: shown(0.9, 0.86, 0.94, 120),
      'introduced-service': shown(0.5, 0.46, 0.54, 120),
    });
    const release = withComparisons(figures, BYKLE, {
      innovated: [{ ...comparison, verdict: 'higher' }],
      'introduced-service': [{ ...comparison, verdict: 'not-clear' }],
    });
    const { table, notes } = chapterOf(release);
    const cell = (label: string) => table.rows.find((row) => row.label === label)?.cells[0];

    expect(cell('Har tatt i bruk noe nytt')).toBe('90\u202f% +');
    expect(cell('Ny eller endret tjeneste')).toBe('50\u202f%');
    expect(notes.at(-1)).toContain(
      '«+» og «–»: klart flere (høyere) og klart færre (lavere) enn lignende kommuner',
    );

    const none = withComparisons(figures, BYKLE, { innovated: [{ ...comparison, verdict: 'not-clear' }] });
    expect(chapterOf(none).notes.at(-1)).toContain('Ingen av tallene er klart forskjellige');
  });

  test('tells means in a table of their own, with their scale, and rules in words', () => {
    const text = (nb: string) => ({ nb, nn: nb, en: nb });
    const [theme] = QUESTIONNAIRE.themes;
    const questionnaire = {
      ...QUESTIONNAIRE,
      indicators: QUESTIONNAIRE.indicators.map((indicator) =>
        indicator.id === 'innovated' ? { ...indicator, rule: text('Ja på ett av tre spørsmål.') } : indicator,
      ),
      measures: [
        {
          id: 'followed-up',
          theme: theme?.id ?? '',
          label: text('Ideer følges opp'),
          statement: text('at ideer følges opp'),
          question: 'culture',
          points: {},
          scale: { low: 1, high: 6 },
        },
      ],
      indices: [],
    };
    const mean = { kind: 'shown', mean: 4.25, low: 3.9, high: 4.6, base: 120, grade: 'fair' } as const;
    const release = {
      ...BASE,
      domains: BASE.domains.map((one) =>
        one.id === BYKLE ? { ...one, means: { 'followed-up': mean } } : one,
      ),
    };
    const model = reportOn(BYKLE, 'nb', release, questionnaire);
    const [chapter] = model.chapters;

    expect(chapter?.table.means?.title).toBe('Gjennomsnitt på en skala fra 1 til 6');
    expect(chapter?.table.means?.rows).toEqual([
      {
        label: 'Ideer følges opp',
        cells: ['4,3', '3,9–4,6', '120', 'vises ikke', 'vises ikke', 'vises ikke'],
      },
    ]);
    expect(chapter?.notes).toContain('«Har tatt i bruk noe nytt»: Ja på ett av tre spørsmål.');
    expect(model.findings.findings[0]?.rule).toBe('Regel: Ja på ett av tre spørsmål.');
    expect(printedTexts(model).map((one) => one.text)).toContain(
      'Ideer følges opp 4,3 3,9–4,6 120 vises ikke vises ikke vises ikke',
    );
  });

  test('says which figures come from an earlier release', () => {
    const kept = { ...shown(0.5, 0.46, 0.54, 120), asOf: 'a'.repeat(64) } as Figure;

    expect(chapterOf(withFigures(BASE, BYKLE, { innovated: kept })).notes.join(' ')).toContain(
      '«Har tatt i bruk noe nytt»: tall fra en tidligere utgivelse',
    );
  });
});
