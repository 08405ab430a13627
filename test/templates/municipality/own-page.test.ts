import { describe, expect, test } from '@jest/globals';
import type { PublishedRelease } from '../../../functions/core/access/published.ts';
import { LANGUAGES, type Text } from '../../../functions/core/language.ts';
import { fileSize } from '../../../templates/municipality/file-size.ts';
import { loggedOutPage } from '../../../templates/municipality/logged-out-page.tsx';
import { type OwnPageProps, ownPage } from '../../../templates/municipality/own-page.tsx';
import { municipalityText } from '../../../templates/text/municipality/municipality-text.ts';
import { siteText } from '../../../templates/text/site/site-text.ts';
import { anEdition } from '../../support/an-edition.ts';
import { HOSTILE_TEXT } from '../../support/hostile-text.ts';
import { tagsOf } from '../../support/tags-of.ts';

const everywhere = (text: string): Text => ({ nb: text, nn: text, en: text });

function page(text: string, change: Partial<OwnPageProps> = {}): string {
  const plan = {
    ...anEdition().plan,
    title: everywhere(text),
    contact: { name: text, email: 'a@example.com' },
  };
  const release = (number: number): PublishedRelease => ({
    plan,
    number,
    id: String(number).repeat(64),
    publishedAt: '2027-02-09T07:00:00Z',
    reports: [{ language: 'nb', pages: 4, bytes: 1000 }],
  });
  return ownPage({
    language: 'nb',
    authority: { code: '4222', name: text, formalName: text },
    edition: { plan, stage: 'open', participation: { units: 10, rate: { kind: 'about', percent: 45 } } },
    releases: [release(2), release(1)],
    ...change,
  });
}

describe('The own page', () => {
  test.each(HOSTILE_TEXT)('shows %s as text', (_name, text) => {
    expect(tagsOf(page(text))).toEqual(tagsOf(page('Bykle')));
  });

  test.each(LANGUAGES)('has headings that step down one at a time, in %s', (language) => {
    const levels = [...page('Bykle', { language }).matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
  });

  test('logs out by a form, so that no link and no image can', () => {
    expect(page('Bykle')).toMatch(/<form [^>]*method="post" action="\/logout">/);
  });

  test('needs no script and loads nothing', () => {
    expect(tagsOf(page('Bykle')).filter((tag) => /^(script|img|iframe|object|video)/.test(tag))).toEqual([]);
  });
});

test.each(HOSTILE_TEXT)('The page after a logout keeps a link a link: %s', (_name, text) => {
  const at = (query: string) =>
    loggedOutPage({ language: 'nb', providerUrl: `https://login.test/?a=${query}` });
  expect(tagsOf(at(text))).toEqual(tagsOf(at('b')));
});

test.each([
  [1, 'nb', '1\u00a0kB'],
  [345_678, 'nb', '346\u00a0kB'],
  [999_499, 'nb', '999\u00a0kB'],
  [999_500, 'nb', '1,0\u00a0MB'],
  [1_440_000, 'nn', '1,4\u00a0MB'],
  [1_440_000, 'en', '1.4\u00a0MB'],
] as const)('A file of %i bytes is, in %s, %s', (bytes, language, words) => {
  expect(fileSize(bytes, language)).toBe(words);
});

describe('Every text', () => {
  test.each([
    ['municipality', municipalityText],
    ['site', siteText],
  ])('of %s is there in every language, and is another in each where it is long', (_name, texts) => {
    const [nb, nn, en] = [texts.nb, texts.nn, texts.en].map((text) => leavesOf(text));
    expect(nn?.map(([path]) => path)).toEqual(nb?.map(([path]) => path));
    expect(en?.map(([path]) => path)).toEqual(nb?.map(([path]) => path));
    nb?.forEach(([path, text], index) => {
      expect([path, text]).not.toEqual([path, '']);
      if (text.length > 50) expect(new Set([text, nn?.[index]?.[1], en?.[index]?.[1]]).size).toBe(3);
    });
  });
});

/** Every text by its path; texts made by a function are told for the number 3. */
function leavesOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'function') return leavesOf(value(3, 'x'), path);
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${path}.${name}`));
}
