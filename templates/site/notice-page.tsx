import type { ComponentChildren } from 'preact';
import type { Language } from '../../functions/core/language.ts';
import { LanguageLinks } from '../layout/language-switch.tsx';
import { Page } from '../layout/page.tsx';

interface NoticePageProps {
  readonly language: Language;
  readonly title: string;
  readonly explanation: string;
  /** Where one can go from here, the best way first. */
  readonly ways: readonly { readonly href: string; readonly words: string }[];
  /** Left out on pages that are an answer to something sent, which an address cannot ask for again. */
  readonly hasLanguages?: boolean;
  readonly children?: ComponentChildren;
}

/** A page that says one thing, and how to go on. */
export function NoticePage(props: NoticePageProps) {
  const { language, title, explanation, ways, hasLanguages = true, children } = props;
  return (
    <Page
      title={title}
      language={language}
      hasWayHome
      languageSwitch={
        hasLanguages && <LanguageLinks language={language} href={(other) => `?language=${other}`} />
      }
    >
      <h1>{title}</h1>
      <p>{explanation}</p>
      {children}
      <p class="buttons">
        {ways.map(({ href, words }, index) => (
          <a key={href} class={index === 0 ? 'button' : undefined} href={href}>
            {words}
          </a>
        ))}
      </p>
    </Page>
  );
}
