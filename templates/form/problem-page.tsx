import type { Language } from '../../functions/core/language.ts';
import { LanguageLinks } from '../layout/language-switch.tsx';
import { Page } from '../layout/page.tsx';
import type { ProblemType } from '../text/problems/nb.ts';
import { problemText } from '../text/problems/problem-text.ts';

interface ProblemPageProps {
  readonly type: ProblemType;
  readonly status: number;
  readonly language: Language;
}

/** What one kind of problem of the JSON interface means, and what to do about it. */
export function ProblemPage({ type, status, language }: ProblemPageProps) {
  const { title, detail } = problemText[language][type];
  return (
    <Page
      title={title}
      language={language}
      languageSwitch={
        <LanguageLinks language={language} href={(other) => `/v1/problems/${type}?language=${other}`} />
      }
    >
      <h1>{title}</h1>
      <p>{detail}</p>
      <p class="muted">
        HTTP {status}, <code>{type}</code>
      </p>
    </Page>
  );
}
