import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { TextSchema } from '../../../functions/core/language.ts';
import type { Figure } from '../../../functions/core/release/release.ts';
import { figuresCsv } from '../../../functions/municipality/figures-csv.ts';
import { fileName } from '../../../functions/municipality/file-name.ts';
import { closeEdition } from '../../../functions/operations/change-state.ts';
import { makeRelease } from '../../../functions/operations/make-release.ts';
import { HOSTILE_TEXT } from '../../support/hostile-text.ts';
import { aRelease, domain, municipalityWorld, register } from '../../support/municipality-world.ts';
import { aUnit, operatorWorld, tinyEdition } from '../../support/operator-world.ts';
import { shown } from '../../support/release-parts.ts';
import { tinySurvey } from '../../support/tiny-survey.ts';

const authority = (code: string) => {
  const found = register.authorities.find((one) => one.code === code);
  if (found === undefined) throw new Error(`There is no ${code}`);
  return found;
};

const published = async () => {
  const world = await municipalityWorld();
  const id = await world.publish(aRelease('tiny'), '2027-02-01T10:00:00Z', [['4222', 'nn']]);
  return { ...world, id };
};

describe('A report', () => {
  test('is fetched by a link that lives for a minute, under a name that tells whose it is', async () => {
    const { see, id } = await published();
    const { statusCode, headers } = await see(`/municipality/4222/reports/${id}/nn`);
    expect([statusCode, headers?.['cache-control']]).toEqual([303, 'no-store']);
    expect(headers?.location).toBe(
      'https://shelf.test/reports/4222-nn.pdf?seconds=60&name=innovasjonsbarometer-tiny-bykle-nn.pdf',
    );
  });

  test('of an earlier release is still there', async () => {
    const { see, publish, id } = await published();
    await publish(aRelease('tiny', []), '2027-02-10T10:00:00Z', [['4222', 'nn']]);
    expect((await see(`/municipality/4222/reports/${id}/nn`)).statusCode).toBe(303);
  });

  test('has a name of plain letters, and no two authorities share it', () => {
    const names = register.authorities.map((one) => fileName('2026', one, 'nb', 'pdf'));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names)
      expect(name).toMatch(/^innovasjonsbarometer-2026-[a-z0-9]+(-[a-z0-9]+)*-nb\.pdf$/);
    expect(fileName('2026', { displayName: 'Herøy (Nordland)' }, 'nb', 'csv')).toBe(
      'innovasjonsbarometer-2026-heroy-nordland-nb.csv',
    );
    expect(fileName('2026', { displayName: 'Ráisa/Ŧŋđ Å' }, 'nn', 'csv')).toBe(
      'innovasjonsbarometer-2026-raisa-tnd-a-nn.csv',
    );
  });
});

describe('The figures', () => {
  const rowsOf = (csv: string, delimiter: string) =>
    parse(csv, { bom: true, delimiter, columns: true }) as Record<string, string>[];

  test('are a file that Excel opens, named after its owner', async () => {
    const { see, id } = await published();
    const { statusCode, headers, body = '' } = await see(`/municipality/4222/data/${id}.csv`);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="innovasjonsbarometer-tiny-bykle-nn.csv"',
      'cache-control': 'no-store',
    });
    expect(body.startsWith('\uFEFFindikator;')).toBe(true);
  });

  test('are the own ones and the benchmarks, and nobody else’s', async () => {
    const { see, id } = await published();
    const { body = '' } = await see(`/municipality/4222/data/${id}.csv?language=en`);
    expect(rowsOf(body, ',')).toEqual([
      row('innovated', 'New', '', 'Bykle kommune', ['42.22', '32.22', '52.22', '20', 'some', 'shown']),
      row('innovated', 'New', '', 'Municipalities in Agder', [
        '50.00',
        '40.00',
        '60.00',
        '20',
        'some',
        'shown',
      ]),
      row('innovated', 'New', '', 'All municipalities', ['', '', '', '1000', '', 'all but 2 or fewer']),
      row('much-trust', 'Trust', '', 'Bykle kommune', [
        '',
        '',
        '',
        '',
        '',
        'withheld to protect those who answered',
      ]),
    ]);
    expect(body).not.toContain('32.01');
  });

  test.each([
    ['nb', ';', 'verdi', '42,22'],
    ['nn', ';', 'verdi', '42,22'],
    ['en', ',', 'value', '42.22'],
  ])('are written as people write them: %s', async (language, delimiter, column, share) => {
    const { see, id } = await published();
    const { body = '' } = await see(`/municipality/4222/data/${id}.csv?language=${language}`);
    expect(rowsOf(body, delimiter)[0]?.[column]).toBe(share);
  });

  test('tell of every kind of figure without a number that is not there', () => {
    const kinds = [
      { kind: 'few', atMost: 0, base: 12 },
      { kind: 'few', atMost: 3, base: 12 },
      { kind: 'nearly-all', atMost: 0, base: 12 },
      { kind: 'withheld' },
    ] as const;
    const lines = kinds.map((figure) => {
      const release = aRelease('tiny', [domain('4222', { innovated: figure })]);
      const csv = figuresCsv({
        release,
        questionnaire: tinySurvey,
        authority: authority('4222'),
        language: 'nb',
      });
      return Object.values(rowsOf(csv, ';')[0] ?? {}).slice(6, 12);
    });
    expect(lines).toEqual([
      ['', '', '', '12', '', 'ingen'],
      ['', '', '', '12', '', '3 eller færre'],
      ['', '', '', '12', '', 'alle'],
      ['', '', '', '', '', 'holdt tilbake for å verne dem som har svart'],
    ]);
  });

  test('say of an authority with too few answers that its own are withheld', async () => {
    const world = operatorWorld(tinyEdition('open'));
    const schools = Array.from({ length: 30 }, (_, i) => aUnit(`b-${i}`, { authority: '3201' }));
    const own = [aUnit('own'), aUnit('health', { sector: 'health' })];
    for (const unit of await world.bring(...own, ...schools)) await world.answer(unit);
    await closeEdition('tiny', world.ports);
    const made = await makeRelease('tiny', 'test', world.ports);
    if (made.kind !== 'released') throw new Error(made.kind);
    const release = await world.ports.releases.open(made.record.id);
    const csv = figuresCsv({
      release,
      questionnaire: tinySurvey,
      authority: authority('4222'),
      language: 'nb',
    });
    const rows = rowsOf(csv, ';').filter(({ gruppe }) => gruppe === 'Bykle kommune');

    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(Object.values(row).slice(6, 12)).toEqual([
        '',
        '',
        '',
        '',
        '',
        'holdt tilbake for å verne dem som har svart',
      ]);
    }
  });

  test.each([
    ['nb', ';', 'ingen enheter ble spurt'],
    ['nn', ';', 'ingen einingar vart spurde'],
    ['en', ',', 'no units were asked'],
  ] as const)('say of an authority without units that nobody was asked: %s', (language, delimiter, why) => {
    const release = aRelease('tiny', [domain('country', { innovated: shown(0.5, 0.4, 0.6, 900) })]);
    const csv = figuresCsv({ release, questionnaire: tinySurvey, authority: authority('4222'), language });
    const own = rowsOf(csv, delimiter)
      .map((line) => Object.values(line))
      .filter((line) => line[4] === 'Bykle kommune');

    expect(own).toHaveLength(3);
    for (const line of own) {
      expect(line.slice(6, 17)).toEqual(['', '', '', '', '', why, '', '', '', '', '']);
    }
  });

  test('set an own figure against the rest of a group, and say what the test of it showed', () => {
    const test = { low: -0.2049, high: -0.05, rest: 0.6123, difference: -0.1223 };
    const own = domain('4222', { innovated: shown(0.49, 0.44, 0.54, 120) });
    const release = aRelease('tiny', [
      {
        ...own,
        comparisons: {
          innovated: [
            { ...test, benchmark: 'county-42', isPrimary: true, verdict: 'lower' },
            { ...test, benchmark: 'country', isPrimary: false, verdict: 'not-clear' },
          ],
        },
      },
      domain('county-42', { innovated: shown(0.6, 0.58, 0.62, 900) }),
      domain('country', { innovated: shown(0.6, 0.59, 0.61, 9000) }),
    ]);
    const csv = figuresCsv({
      release,
      questionnaire: tinySurvey,
      authority: authority('4222'),
      language: 'nb',
    });
    const ends = rowsOf(csv, ';').map((line) => Object.values(line).slice(12, 17));

    expect(ends).toEqual([
      ['', '', '', '', ''],
      ['61,23', '-12,23', '-20,49', '-5,00', 'klart lavere'],
      ['61,23', '-12,23', '-20,49', '-5,00', 'ikke prøvd'],
    ]);
  });

  test('tell means on their scale, and where a figure comes from an earlier release', () => {
    const [first] = tinySurvey.indicators;
    const text = (nb: string) => ({ nb, nn: nb, en: nb });
    const questionnaire = {
      ...tinySurvey,
      indicators: [{ ...first, rule: text('Ja på spørsmål 1.') } as never],
      measures: [
        {
          id: 'trust',
          theme: 'all',
          label: text('Tillit'),
          statement: text('tillit'),
          question: 'climate',
          item: 'trust',
          points: { little: 1, much: 6 },
          scale: { low: 1, high: 6 },
        },
      ],
    };
    const figure = { ...shown(0.5, 0.4, 0.6, 20), asOf: '0123456789abcdef' } as Figure;
    const mean = { kind: 'shown', mean: 4.25, low: 3.5, high: 5, base: 20, grade: 'weak' } as const;
    const release = aRelease('tiny', [{ ...domain('4222', { innovated: figure }), means: { trust: mean } }]);
    const csv = figuresCsv({ release, questionnaire, authority: authority('4222'), language: 'nb' });

    expect(rowsOf(csv, ';').map((line) => Object.values(line).slice(2, 12))).toEqual([
      [
        'Ja på spørsmål 1.',
        '',
        'Bykle kommune',
        'prosent',
        '50,00',
        '40,00',
        '60,00',
        '20',
        'noe',
        'vist, fra utgivelse 01234567',
      ],
      ['', '', 'Bykle kommune', 'skala fra 1 til 6', '4,250', '3,500', '5,000', '20', 'stor', 'vist'],
    ]);
  });

  test.each(HOSTILE_TEXT)('start no formula and break no row: %s', (_name, text) => {
    const words = TextSchema.parse({ nb: text, nn: text, en: text });
    const [first] = tinySurvey.indicators;
    if (first === undefined) throw new Error('The tiny survey has indicators');
    const questionnaire = { ...tinySurvey, indicators: [{ ...first, label: words, among: words }] };
    for (const language of ['nb', 'en'] as const) {
      const csv = figuresCsv({
        release: aRelease('tiny'),
        questionnaire,
        authority: authority('4222'),
        language,
      });
      const rows = parse(csv, { bom: true, delimiter: language === 'nb' ? ';' : ',' });
      expect(rows).toHaveLength(4);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }
  });
});

function row(indicator: string, label: string, among: string, group: string, rest: readonly string[]) {
  const [value, low, high, answers, uncertainty, status] = rest;
  const source = 'Tiny edition. Made-up data for demonstration';
  return {
    indicator,
    label,
    rule: '',
    'of units': among,
    group,
    'measured in': 'percent',
    value,
    low,
    high,
    answers,
    uncertainty,
    status,
    'rest of the group': '',
    'difference from the rest': '',
    'difference low': '',
    'difference high': '',
    test: '',
    source,
  };
}
