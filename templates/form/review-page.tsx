import type { Answers } from '../../functions/core/answers/answers.ts';
import type { Problem } from '../../functions/core/answers/problems.ts';
import type { RoutedPage } from '../../functions/core/questionnaire/route.ts';
import { formTextFor } from '../text/form/form-text.ts';
import { osloTime } from '../text/shared/dates.ts';
import { sharedText } from '../text/shared/shared-text.ts';
import { AnswersInWords } from './answers-in-words.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FormShell } from './form-shell.tsx';
import { PostButton } from './post-button.tsx';
import type { Visitor } from './visitor.ts';

export interface ReviewPageProps {
  readonly visitor: Visitor;
  readonly route: readonly RoutedPage[];
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  /** Sent along, so that sending twice is sending once. */
  readonly submissionId: string;
  /** When the answers that these replace were received. */
  readonly replaces?: string | undefined;
  /** Why somebody who pressed the button is here again. */
  readonly notice?: string | undefined;
}

/** All answers in words before they are sent. */
export function ReviewPage({ visitor, route, answers, problems, submissionId, ...rest }: ReviewPageProps) {
  const { language, base } = visitor;
  const text = formTextFor(visitor.plan.instrument.unit, language).review;
  const at = (pageId: string) => `${base}/${pageId}`;
  const last = route.at(-1);
  return (
    <FormShell visitor={visitor} title={text.title} path="/review" hasProblems={problems.length > 0}>
      {last && (
        <p class="back">
          <a href={at(last.page.id)}>{sharedText[language].back}</a>
        </p>
      )}
      {problems.length > 0 && (
        <ErrorSummary
          title={text.problemsTitle}
          language={language}
          questions={route.flatMap(({ questions }) => questions)}
          problems={problems}
          pageOf={(question) =>
            at(route.find(({ questions }) => questions.includes(question))?.page.id ?? '')
          }
        />
      )}
      {rest.notice && (
        <div class="panel" role="alert">
          <p>{rest.notice}</p>
        </div>
      )}
      <h1>{text.title}</h1>
      <p>
        {text.lead} {rest.replaces && text.correction(osloTime(rest.replaces, language))}
      </p>
      <AnswersInWords route={route} answers={answers} language={language} changeAt={({ id }) => at(id)} />
      <div class="buttons">
        <PostButton action={`${base}/send`} label={text.send} fields={{ submissionId }} />
      </div>
    </FormShell>
  );
}
