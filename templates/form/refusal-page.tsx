import type { Language } from '../../functions/core/language.ts';
import { LanguageLinks } from '../layout/language-switch.tsx';
import { Page } from '../layout/page.tsx';
import type { Refusal } from '../text/refusals/nb.ts';
import { refusalText } from '../text/refusals/refusal-text.ts';
import { FormShell } from './form-shell.tsx';
import type { Visitor } from './visitor.ts';

interface RefusalPageProps {
  readonly refusal: Refusal;
  /** The invitation it is about, when there is one. */
  readonly visitor?: Visitor;
  readonly language: Language;
  /** There is something to go back to. */
  readonly toStart?: boolean;
}

/** Why there is nothing to do here, and what to do instead. */
export function RefusalPage({ refusal, visitor, language, toStart }: RefusalPageProps) {
  const content = (
    <>
      <h1>{refusal.title}</h1>
      {refusal.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {toStart && visitor && (
        <p>
          <a href={visitor.base}>{refusalText[language].toStart}</a>
        </p>
      )}
    </>
  );
  return visitor ? (
    <FormShell visitor={visitor} title={refusal.title} path="">
      {content}
    </FormShell>
  ) : (
    <Page
      title={refusal.title}
      language={language}
      languageSwitch={<LanguageLinks language={language} href={(other) => `?language=${other}`} />}
    >
      {content}
    </Page>
  );
}
