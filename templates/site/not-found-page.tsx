import type { Language } from '../../functions/core/language.ts';
import { renderPage } from '../render.ts';
import { siteText } from '../text/site/site-text.ts';
import { NoticePage } from './notice-page.tsx';

/** There is nothing at this address. */
export function notFoundPage({ language }: { readonly language: Language }): string {
  const text = siteText[language];
  const ways = [{ href: '/', words: text.frontPage }];
  return renderPage(<NoticePage language={language} {...text.notFound} ways={ways} />);
}
