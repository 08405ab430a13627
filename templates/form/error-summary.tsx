import type { Problem } from '../../functions/core/answers/problems.ts';
import type { Language } from '../../functions/core/language.ts';
import type { Question } from '../../functions/core/questionnaire/questionnaire.ts';
import { problemWords } from '../text/answer-problems/problem-words.ts';
import { fieldId } from './fields/field-ids.ts';

interface ErrorSummaryProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly language: Language;
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
  /** Address of the page on which a question stands; left out for this one. */
  readonly pageOf?: (question: Question) => string;
}

/** Everything that must be put right, at the top, each with a way to its field. */
export function ErrorSummary({ title, note, language, questions, problems, pageOf }: ErrorSummaryProps) {
  return (
    <div
      class="error-summary"
      role="alert"
      aria-labelledby="problems"
      tabIndex={-1}
      // Without a script, this is how a reader is told that the page came back.
      autofocus
    >
      <h2 id="problems">{title}</h2>
      {note !== undefined && <p>{note}</p>}
      <ul>
        {problems.map((problem) => {
          const question = questions.find(({ id }) => id === problem.question);
          const words = problemWords(problem, question, language);
          return (
            <li key={JSON.stringify(problem)}>
              {question === undefined ? (
                words
              ) : (
                <a href={`${pageOf?.(question) ?? ''}#${fieldId(question, itemOf(problem))}`}>
                  {questions.length === 1 ? words : `${question.text[language]} ${words}`}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function itemOf(problem: Problem): string | undefined {
  return 'item' in problem ? problem.item : undefined;
}
