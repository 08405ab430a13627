import type { Language } from '../../functions/core/language.ts';
import { renderPage } from '../render.ts';
import { siteText } from '../text/site/site-text.ts';
import { NoticePage } from './notice-page.tsx';

/** What can be wrong with a request as such, or with us. */
export type Trouble = 'method-not-allowed' | 'too-large' | 'forbidden' | 'failed';

interface TroublePageProps {
  readonly language: Language;
  readonly trouble: Trouble;
  /** By which the fault is found in our log. */
  readonly requestId?: string | undefined;
}

/** Said in words, with a way on and without any detail that is not for outsiders. */
export function troublePage({ language, trouble, requestId }: TroublePageProps): string {
  const text = siteText[language];
  const ways = [{ href: '/', words: text.frontPage }];
  return renderPage(
    <NoticePage language={language} {...text.trouble[trouble]} ways={ways} hasLanguages={false}>
      {requestId !== undefined && <p>{text.reference(requestId)}</p>}
    </NoticePage>,
  );
}
