import type { Answer } from '../../functions/core/answers/answers.ts';
import type { Language } from '../../functions/core/language.ts';
import type { Question } from '../../functions/core/questionnaire/questionnaire.ts';

/** An answer as its question says it. */
export type Words =
  | { readonly kind: 'none' }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'chosen'; readonly options: readonly string[] }
  | {
      readonly kind: 'rows';
      readonly rows: readonly { readonly item: string; readonly option: string | undefined }[];
    };

export function answerInWords(question: Question, answer: Answer | undefined, language: Language): Words {
  if (answer === undefined) return { kind: 'none' };
  if (answer.kind === 'text') return { kind: 'typed', text: answer.text };
  const options = question.kind === 'text' ? [] : question.options;
  const words = (id: string) => options.find((option) => option.id === id)?.text[language] ?? id;
  if (answer.kind === 'choice') return { kind: 'chosen', options: [words(answer.option)] };
  if (answer.kind === 'choices') return { kind: 'chosen', options: answer.options.map(words) };
  const items = question.kind === 'battery' ? question.items : [];
  return {
    kind: 'rows',
    rows: items.map(({ id, text }) => {
      const option = Object.hasOwn(answer.items, id) ? answer.items[id] : undefined;
      return { item: text[language], option: option === undefined ? undefined : words(option) };
    }),
  };
}
