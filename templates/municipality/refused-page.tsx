import type { Language } from '../../functions/core/language.ts';
import { renderPage } from '../render.ts';
import { NoticePage } from '../site/notice-page.tsx';
import { municipalityText } from '../text/municipality/municipality-text.ts';

/** The same words whatever the reason, so that they tell nothing about what is there. */
export function refusedPage({ language }: { readonly language: Language }): string {
  const text = municipalityText[language].refused;
  const ways = [
    { href: '/login', words: text.logIn },
    { href: '/municipality', words: text.ownPage },
  ];
  return renderPage(<NoticePage language={language} {...text} ways={ways} />);
}
