import type { ComponentChildren } from 'preact';
import { LanguageLinks } from '../layout/language-switch.tsx';
import { Page } from '../layout/page.tsx';
import { sharedText } from '../text/shared/shared-text.ts';
import type { Visitor } from './visitor.ts';

interface FormShellProps {
  readonly visitor: Visitor;
  readonly title: string;
  /** Below the visitor's base: `/review`. The other languages are linked to there. */
  readonly path: string;
  /** In place of links, where something may have been typed. */
  readonly languageSwitch?: ComponentChildren;
  readonly hasProblems?: boolean | undefined;
  readonly wide?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** A page of one invitation: the languages of its edition, and whom to ask. */
export function FormShell({ visitor, title, path, languageSwitch, ...rest }: FormShellProps) {
  const { language, base, plan } = visitor;
  const { name, email } = plan.contact;
  return (
    <Page
      title={title}
      language={language}
      synthetic={plan.synthetic}
      languageSwitch={
        languageSwitch ?? (
          <LanguageLinks
            language={language}
            languages={plan.languages}
            href={(other) => `${base}${path}?language=${other}`}
          />
        )
      }
      footer={
        <p>
          {sharedText[language].questionsTo} {name}, <a href={`mailto:${email}`}>{email}</a>
        </p>
      }
      {...rest}
    />
  );
}
