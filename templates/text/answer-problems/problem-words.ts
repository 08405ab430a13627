import type { Problem } from '../../../functions/core/answers/problems.ts';
import type { Language } from '../../../functions/core/language.ts';
import type { Question } from '../../../functions/core/questionnaire/questionnaire.ts';
import { formatNumber } from '../shared/numbers.ts';
import { en } from './en.ts';
import { type AnswerProblemText, nb } from './nb.ts';
import { nn } from './nn.ts';

/** By language. A text missing in one of them does not compile. */
export const answerProblemText: Readonly<Record<Language, AnswerProblemText>> = { nb, nn, en };

/**
 * A problem in words, to stand beside its question. Options and rows are called by their texts; `question` is
 * left out when there is no such question.
 */
export function problemWords(problem: Problem, question: Question | undefined, language: Language): string {
  const text = answerProblemText[language];
  const optionText = (id: string) => named(question, id, language);
  switch (problem.code) {
    case 'required':
      if (problem.item !== undefined) return text.chooseFor(itemText(question, problem.item, language));
      if (question?.kind === 'text') return text.write;
      return question?.kind === 'choices' ? text.chooseAny : text.chooseOne;
    case 'too-many':
      return text.tooMany(problem.atMost, problem.chosen);
    case 'exclusive':
      return text.exclusive(optionText(problem.option));
    case 'too-long':
      return text.tooLong(formatNumber(problem.atMost, language), formatNumber(problem.length, language));
    case 'unreadable-text':
      return text.unreadableText;
    case 'unknown-option':
      return text.unknownOption(problem.option);
    case 'repeated-option':
      return text.repeatedOption(optionText(problem.option));
    case 'unknown-item':
      return text.unknownItem(problem.item);
    case 'unknown-question':
      return text.unknownQuestion(problem.question);
    case 'not-asked':
      return text.notAsked;
    case 'wrong-type':
      return text.wrongType[problem.expected];
  }
}

/** The same where the row it is about stands beside it. */
export function problemWordsInRow(
  problem: Problem,
  question: Question | undefined,
  language: Language,
): string {
  if (problem.code === 'required') return answerProblemText[language].chooseOne;
  return problemWords(problem, question, language);
}

function named(question: Question | undefined, id: string, language: Language): string {
  const options = question === undefined || question.kind === 'text' ? [] : question.options;
  return options.find((option) => option.id === id)?.text[language] ?? id;
}

function itemText(question: Question | undefined, id: string, language: Language): string {
  const items = question?.kind === 'battery' ? question.items : [];
  return items.find((item) => item.id === id)?.text[language] ?? id;
}
