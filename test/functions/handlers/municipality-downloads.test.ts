import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { TextSchema } from '../../../functions/core/language.ts';
import { figuresCsv } from '../../../functions/municipality/figures-csv.ts';
import { fileName } from '../../../functions/municipality/file-name.ts';
import { HOSTILE_TEXT } from '../../support/hostile-text.ts';
import { aRelease, domain, municipalityWorld, register } from '../../support/municipality-world.ts';
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
      row('innovated', 'New', '', 'Bykle kommune', ['42.22', '32.22', '52.22', '20', 'shown']),
      row('innovated', 'New', '', 'Municipalities in Agder', ['50.00', '40.00', '60.00', '20', 'shown']),
      row('innovated', 'New', '', 'All municipalities', ['', '', '', '1000', 'all but 2 or fewer']),
      row('much-trust', 'Trust', '', 'Bykle kommune', [
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
    ['nb', ';', 'andel (%)', '42,22'],
    ['nn', ';', 'prosentdel', '42,22'],
    ['en', ',', 'share (%)', '42.22'],
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
      { kind: 'no-answers' },
    ] as const;
    const lines = kinds.map((figure) => {
      const release = aRelease('tiny', [domain('4222', { innovated: figure })]);
      const csv = figuresCsv({
        release,
        questionnaire: tinySurvey,
        authority: authority('4222'),
        language: 'nb',
      });
      return Object.values(rowsOf(csv, ';')[0] ?? {}).slice(4, 9);
    });
    expect(lines).toEqual([
      ['', '', '', '12', 'ingen'],
      ['', '', '', '12', '3 eller færre'],
      ['', '', '', '12', 'alle'],
      ['', '', '', '', 'ingen svar'],
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
  const [share, low, high, answers, status] = rest;
  const source = 'Tiny edition. Made-up data for demonstration';
  return {
    indicator,
    label,
    'of units': among,
    group,
    'share (%)': share,
    'low (%)': low,
    'high (%)': high,
    answers,
    status,
    source,
  };
}
