import { stringify } from 'csv-stringify/sync';
import { municipalityText } from '../../templates/text/municipality/municipality-text.ts';
import type { Language } from '../core/language.ts';
import type { Indicator, Questionnaire } from '../core/questionnaire/questionnaire.ts';
import type { Authority } from '../core/register/register.ts';
import { type Benchmark, benchmarksOf } from '../core/release/benchmarks.ts';
import type { Figure, Release } from '../core/release/release.ts';

interface FiguresCsv {
  readonly release: Release;
  readonly questionnaire: Questionnaire;
  readonly authority: Authority;
  readonly language: Language;
}

/** What Excel takes for columns and decimals in the country of the language. */
const NORWEGIAN = { delimiter: ';', decimal: ',' };
const FORMATS = { nb: NORWEGIAN, nn: NORWEGIAN, en: { delimiter: ',', decimal: '.' } } as const;

/** Without it Excel reads æ, ø and å as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * An authority's figures with those of its benchmarks: a row for each indicator and group. What is withheld has
 * no number in any column. Shares and intervals are per cent with two decimals; no cell can start a formula.
 */
export function figuresCsv({ release, questionnaire, authority, language }: FiguresCsv): string {
  const text = municipalityText[language].csv;
  const { delimiter, decimal } = FORMATS[language];
  const percent = (fraction: number) => (fraction * 100).toFixed(2).replace('.', decimal);
  const source = [release.edition.title[language], ...(release.synthetic ? [text.synthetic] : [])].join('. ');
  const groups = [
    { domain: authority.code, name: authority.formalName },
    ...benchmarksOf(authority).map((benchmark) => ({
      domain: benchmark.domain,
      name: nameOf(benchmark, authority, language),
    })),
  ];
  const rows = questionnaire.indicators.flatMap((indicator) =>
    groups.flatMap(({ domain, name }) => {
      const figure = release.domains.find(({ id }) => id === domain)?.figures[indicator.id];
      if (figure === undefined) return [];
      return [[...wordsOf(indicator, language), name, ...cellsOf(figure, percent, text.status), source]];
    }),
  );
  const table = stringify([text.columns, ...rows], {
    delimiter,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  return BYTE_ORDER_MARK + table;
}

function wordsOf({ id, label, among }: Indicator, language: Language): readonly string[] {
  return [id, label[language], among?.[language] ?? ''];
}

/** Share, low, high, base, status. */
function cellsOf(
  figure: Figure,
  percent: (fraction: number) => string,
  status: (typeof municipalityText)[Language]['csv']['status'],
): readonly string[] {
  switch (figure.kind) {
    case 'shown':
      return [...[figure.share, figure.low, figure.high].map(percent), String(figure.base), status.shown];
    case 'few':
    case 'nearly-all':
      return ['', '', '', String(figure.base), status[figure.kind](figure.atMost)];
    case 'withheld':
    case 'no-answers':
      return ['', '', '', '', status[figure.kind]];
  }
}

function nameOf(benchmark: Benchmark, authority: Authority, language: Language): string {
  const { groups } = municipalityText[language];
  switch (benchmark.kind) {
    case 'kostra-group':
      return groups.kostraGroup(Number(benchmark.group.replace(/\D/g, '')));
    case 'county':
      return groups.county(authority.countyName);
    case 'country':
      return groups.country;
    case 'county-authorities':
      return groups.countyAuthorities;
  }
}
