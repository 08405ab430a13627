import { describe, expect, test } from '@jest/globals';
import { newestReports, type PublishedRelease } from '../../../../functions/core/access/published.ts';
import type { Language } from '../../../../functions/core/language.ts';
import { anEdition } from '../../../support/an-edition.ts';

const release = (edition: string, number: number, ...languages: Language[]): PublishedRelease => ({
  plan: anEdition({ id: edition }).plan,
  number,
  id: `${edition}-${number}`,
  publishedAt: '2027-02-09T07:00:00Z',
  reports: languages.map((language) => ({ language, pages: 4, bytes: 1000 })),
});

const named = (reports: ReturnType<typeof newestReports>['newest']) =>
  reports.map(({ release: { id }, report }) => `${id} ${report.language}`);

describe('The newest reports', () => {
  test.each([
    [
      'are those of the newest release',
      [release('2026', 2, 'nb', 'nn'), release('2026', 1, 'nb')],
      ['2026-2 nb', '2026-2 nn'],
      ['2026-1 nb'],
    ],
    [
      'stay while newer ones are made',
      [release('2026', 2, 'nb'), release('2026', 1, 'nb', 'nn')],
      ['2026-2 nb', '2026-1 nn'],
      ['2026-1 nb'],
    ],
    [
      'are never those of an earlier edition',
      [release('2026', 1), release('2024', 1, 'nb')],
      [],
      ['2024-1 nb'],
    ],
    ['are none when there is no release', [], [], []],
  ])('%s', (_name, releases, newest, earlier) => {
    const reports = newestReports(releases);
    expect([named(reports.newest), named(reports.earlier)]).toEqual([newest, earlier]);
  });
});
