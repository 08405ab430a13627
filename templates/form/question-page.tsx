import type { WireAnswers } from '../../functions/core/answers/parse-answers.ts';
import type { Problem } from '../../functions/core/answers/problems.ts';
import type { Page, Question } from '../../functions/core/questionnaire/questionnaire.ts';
import { LanguageButtons } from '../layout/language-switch.tsx';
import { formText } from '../text/form/form-text.ts';
import { sharedText } from '../text/shared/shared-text.ts';
import { ErrorSummary } from './error-summary.tsx';
import { QuestionField } from './fields/question-field.tsx';
import { FormShell } from './form-shell.tsx';
import type { Visitor } from './visitor.ts';

export interface QuestionPageProps {
  readonly visitor: Visitor;
  readonly page: Page;
  /** Those that are asked. */
  readonly questions: readonly Question[];
  readonly typed: WireAnswers;
  readonly problems: readonly Problem[];
  readonly progress: { readonly number: number; readonly of: number; readonly mayBeFewer: boolean };
}

const FORM = 'answers';

/** One page of questions. Every button saves; only the first of them checks. */
export function QuestionPage({ visitor, page, questions, typed, problems, progress }: QuestionPageProps) {
  const { language, base, plan } = visitor;
  const text = formText[language].page;
  const title = page.title[language];
  return (
    <FormShell
      visitor={visitor}
      title={title}
      path={`/${page.id}`}
      hasProblems={problems.length > 0}
      wide={questions.some((question) => question.kind === 'battery')}
      languageSwitch={
        <>
          {/* What the Enter key presses is the first button of a form, so this one comes before the languages. */}
          <button class="visually-hidden" type="submit" form={FORM} tabIndex={-1} aria-hidden="true">
            {text.next}
          </button>
          <LanguageButtons language={language} languages={plan.languages} form={FORM} />
        </>
      }
    >
      <button class="link back" type="submit" form={FORM} name="go" value="back">
        {sharedText[language].back}
      </button>
      {problems.length > 0 && (
        <ErrorSummary
          title={text.problemsTitle}
          note={text.problemsKept}
          language={language}
          questions={questions}
          problems={problems}
        />
      )}
      <p class="progress">{text.number(progress.number, progress.of, progress.mayBeFewer)}</p>
      <h1>{title}</h1>
      {page.intro && <p>{page.intro[language]}</p>}
      <form id={FORM} method="post" action={`${base}/${page.id}`} noValidate autocomplete="off">
        <input type="hidden" name="shown" value={questions.map(({ id }) => id).join(' ')} />
        {questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            value={typed[question.id]}
            problems={problems.filter((problem) => problem.question === question.id)}
            language={language}
          />
        ))}
        <div class="buttons">
          <button class="button" type="submit">
            {text.next}
          </button>
          <button class="button secondary" type="submit" name="go" value="later">
            {text.later}
          </button>
        </div>
      </form>
    </FormShell>
  );
}
