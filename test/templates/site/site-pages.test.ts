import { describe, expect, test } from '@jest/globals';
import { LANGUAGES, type Text } from '../../../functions/core/language.ts';
import { frontPage } from '../../../templates/site/front-page.tsx';
import { notFoundPage } from '../../../templates/site/not-found-page.tsx';
import { type Trouble, troublePage } from '../../../templates/site/trouble-page.tsx';
import { anEdition } from '../../support/an-edition.ts';
import { HOSTILE_TEXT } from '../../support/hostile-text.ts';
import { tagsOf } from '../../support/tags-of.ts';

const everywhere = (text: string): Text => ({ nb: text, nn: text, en: text });

const front = (text: string) => {
  const { plan } = anEdition();
  const sectors = plan.sectors.map((sector) => ({ ...sector, name: everywhere(text) }));
  const hostile = {
    ...plan,
    title: everywhere(text),
    sectors,
    contact: { name: text, email: 'a@example.com' },
  };
  return frontPage({ language: 'nb', editions: [{ plan: hostile, stage: 'open' }] });
};

describe('The front page', () => {
  test.each(HOSTILE_TEXT)('shows %s as text', (_name, text) => {
    expect(tagsOf(front(text))).toEqual(tagsOf(front('Education')));
  });
});

describe('A page that says what is wrong', () => {
  const troubles: Trouble[] = ['method-not-allowed', 'too-large', 'forbidden', 'failed'];
  const pages = LANGUAGES.flatMap((language) => [
    ...troubles.map(
      (trouble) => [language, trouble, troublePage({ language, trouble, requestId: 'r-1' })] as const,
    ),
    [language, 'not-found', notFoundPage({ language })] as const,
  ]);

  test.each(pages)('has one heading, a title and a way on: %s, %s', (language, _name, html) => {
    const heading = /<h1>([^<]+)<\/h1>/.exec(html)?.[1];
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain(`<title>${heading} – `);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain('href="/"');
  });

  test.each(HOSTILE_TEXT)('shows %s as text', (_name, text) => {
    const page = (requestId: string) => troublePage({ language: 'nb', trouble: 'failed', requestId });
    expect(tagsOf(page(text))).toEqual(tagsOf(page('r-1')));
  });
});
