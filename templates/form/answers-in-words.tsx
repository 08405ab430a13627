import type { Answers } from '../../functions/core/answers/answers.ts';
import type { Language } from '../../functions/core/language.ts';
import type { Page, Question } from '../../functions/core/questionnaire/questionnaire.ts';
import { formText } from '../text/form/form-text.ts';
import { answerInWords, type Words } from './answer-words.ts';

interface AnswersInWordsProps {
  /** The pages and questions that are asked, with these answers. */
  readonly route: readonly { readonly page: Page; readonly questions: readonly Question[] }[];
  readonly answers: Answers;
  readonly language: Language;
  /** Address of a page on which its answers can be changed; left out where they cannot. */
  readonly changeAt?: ((page: Page) => string) | undefined;
}

/** Every question that was asked, with what was answered, page by page. */
export function AnswersInWords({ route, answers, language, changeAt }: AnswersInWordsProps) {
  const text = formText[language].review;
  return (
    <>
      {route.map(({ page, questions }) => (
        <section key={page.id} class="answers">
          <div class="answers-head">
            <h2>{page.title[language]}</h2>
            {changeAt && (
              <a href={changeAt(page)}>
                {text.change}
                <span class="visually-hidden">: {page.title[language]}</span>
              </a>
            )}
          </div>
          <dl>
            {questions.map((question) => (
              <div key={question.id} class="answer">
                <dt>{question.text[language]}</dt>
                <dd>
                  <AnswerWords
                    words={answerInWords(question, answers[question.id], language)}
                    none={text.noAnswer}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function AnswerWords({ words, none }: { readonly words: Words; readonly none: string }) {
  switch (words.kind) {
    case 'none':
      return <span class="muted">{none}</span>;
    case 'typed':
      return (
        <div class="typed" dir="auto">
          {words.text}
        </div>
      );
    case 'chosen':
      return (
        <ul>
          {words.options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      );
    case 'rows':
      return (
        <ul>
          {words.rows.map(({ item, option }) => (
            <li key={item}>
              {item}: {option === undefined ? <span class="muted">{none}</span> : <strong>{option}</strong>}
            </li>
          ))}
        </ul>
      );
  }
}
