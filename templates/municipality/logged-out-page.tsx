import type { Language } from '../../functions/core/language.ts';
import { renderPage } from '../render.ts';
import { NoticePage } from '../site/notice-page.tsx';
import { municipalityText } from '../text/municipality/municipality-text.ts';

interface LoggedOutPageProps {
  readonly language: Language;
  /** Where the identity provider forgets its own login; not every provider has such a page. */
  readonly providerUrl: string | undefined;
}

export function loggedOutPage({ language, providerUrl }: LoggedOutPageProps): string {
  const text = municipalityText[language].loggedOut;
  const ways = [
    { href: '/login', words: text.logIn },
    { href: '/', words: text.frontPage },
  ];
  return renderPage(
    <NoticePage
      language={language}
      title={text.title}
      explanation={text.explanation}
      ways={ways}
      hasLanguages={false}
    >
      {providerUrl !== undefined && (
        <p>
          {text.provider} <a href={providerUrl}>{text.providerLink}</a>
        </p>
      )}
    </NoticePage>,
  );
}
