import type { Problem } from '../../../functions/core/answers/problems.ts';
import type { Language } from '../../../functions/core/language.ts';
import type { Question } from '../../../functions/core/questionnaire/questionnaire.ts';
import { problemWords, problemWordsInRow } from '../../text/answer-problems/problem-words.ts';
import { formText } from '../../text/form/form-text.ts';
import { formatNumber } from '../../text/shared/numbers.ts';
import { sharedText } from '../../text/shared/shared-text.ts';

export interface FieldProps {
  readonly question: Question;
  /** What was typed or chosen so far, valid or not. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly language: Language;
}

interface MessageProps extends Omit<FieldProps, 'value'> {
  readonly id: string;
}

/** What is wrong, beside the field; said to be an error also to those who do not see its colour. */
export function FieldProblems({ id, question, problems, language }: MessageProps) {
  if (problems.length === 0) return null;
  return (
    <div class="problem" id={id}>
      {problems.map((problem) => (
        <p key={problem.code}>
          <span class="visually-hidden">{sharedText[language].errorPrefix}</span>
          {('item' in problem ? problemWordsInRow : problemWords)(problem, question, language)}
        </p>
      ))}
    </div>
  );
}

/** Everything that is to be known before answering, in one line or two. */
export function hintOf(question: Question, language: Language): string | undefined {
  const text = formText[language].page;
  const parts = [
    question.hint?.[language],
    question.kind === 'text' ? text.atMostCharacters(formatNumber(question.atMost, language)) : undefined,
    question.required === true ? text.required : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(' ') || undefined;
}
