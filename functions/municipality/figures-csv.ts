import { stringify } from 'csv-stringify/sync';
import { municipalityText } from '../../templates/text/municipality/municipality-text.ts';
import type { Language } from '../core/language.ts';
import type { Questionnaire } from '../core/questionnaire/questionnaire.ts';
import type { Authority } from '../core/register/register.ts';
import { type Benchmark, benchmarksOf } from '../core/release/benchmarks.ts';
import type { Domain, Release } from '../core/release/release.ts';
import { comparisonCells, emptyCells, figureCells } from './figure-cells.ts';
import { statisticRows } from './statistic-rows.ts';

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
 * An authority's figures with those of its benchmarks: a row for each indicator, measure or index and group.
 * What is withheld has no number in any column; an authority that had no units to ask has its rows all the same,
 * which say so. Shares and their differences are per cent with two decimals, means have three. A benchmark's row
 * ends with its rest, the authority taken out, and the authority's difference from it. No text can start a formula.
 */
export function figuresCsv({ release, questionnaire, authority, language }: FiguresCsv): string {
  const text = municipalityText[language].csv;
  const { delimiter, decimal } = FORMATS[language];
  const own = domainOf(release, authority.code);
  const groups = [
    { id: authority.code, name: authority.formalName },
    ...benchmarksOf(authority).map((benchmark) => ({
      id: benchmark.domain,
      name: nameOf(benchmark, authority, language),
    })),
  ];
  const rows = statisticRows(questionnaire, language).flatMap((statistic) =>
    groups.flatMap(({ id, name }) => {
      const domain = domainOf(release, id);
      const isNotAsked = id === authority.code && !domain?.participation.units;
      const figure = domain?.[statistic.kind][statistic.id];
      if (figure === undefined && !isNotAsked) return [];
      const comparison = own?.comparisons[statistic.id]?.find(({ benchmark }) => benchmark === id);
      return [
        [
          ...[statistic.id, statistic.label, statistic.rule, statistic.among, name].map(plain),
          statistic.scale === undefined
            ? text.unit.share
            : text.unit.scale(statistic.scale.low, statistic.scale.high),
          ...(figure === undefined || isNotAsked
            ? emptyCells(text.status.notAsked)
            : figureCells(figure, decimal, text)),
          ...comparisonCells(comparison, statistic.kind, decimal, text),
          plain(sourceOf(release, language)),
        ],
      ];
    }),
  );
  return BYTE_ORDER_MARK + stringify([text.columns, ...rows], { delimiter, record_delimiter: 'windows' });
}

function domainOf(release: Release, id: string): Domain | undefined {
  return release.domains.find((domain) => domain.id === id);
}

function sourceOf({ edition, publication, synthetic }: Release, language: Language): string {
  const text = municipalityText[language].csv;
  return [
    edition.title[language],
    ...(publication.kind === 'preliminary' ? [text.preliminary] : []),
    ...(publication.kind === 'correction' ? [text.corrected] : []),
    ...(synthetic ? [text.synthetic] : []),
  ].join('. ');
}

/** A spreadsheet would take such a text for a formula. Numbers of ours may well begin with a minus. */
function plain(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
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
