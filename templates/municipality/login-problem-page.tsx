import type { Language } from '../../functions/core/language.ts';
import { renderPage } from '../render.ts';
import { NoticePage } from '../site/notice-page.tsx';
import { municipalityText } from '../text/municipality/municipality-text.ts';

/** What went wrong on the way in or out, as far as the one who logs in can do something about it. */
export type LoginProblem = 'cancelled' | 'unfinished' | 'no-authority' | 'other-site';

interface LoginProblemPageProps {
  readonly language: Language;
  readonly problem: LoginProblem;
}

export function loginProblemPage({ language, problem }: LoginProblemPageProps): string {
  const text = municipalityText[language].loginProblem;
  const first =
    problem === 'other-site'
      ? { href: '/municipality', words: text.ownPage }
      : { href: '/login', words: text.tryAgain };
  const ways = [first, { href: '/', words: text.frontPage }];
  return renderPage(<NoticePage language={language} {...text[problem]} ways={ways} hasLanguages={false} />);
}
