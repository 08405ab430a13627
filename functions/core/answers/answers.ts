/**
 * One question's answer. Option and item ids only, never texts, so that it means the same in every
 * language and edition.
 */
export type Answer =
  | { readonly kind: 'choice'; readonly option: string }
  | { readonly kind: 'choices'; readonly options: readonly string[] }
  | { readonly kind: 'battery'; readonly items: Readonly<Record<string, string>> }
  | { readonly kind: 'text'; readonly text: string };

/** Answers by question id. A question that is not there was skipped or not asked. */
export type Answers = Readonly<Record<string, Answer>>;

/** What can be said of a question, or of one item of a battery, for one respondent. */
export type AnswerState = 'answered' | 'dont-know' | 'not-relevant' | 'skipped' | 'not-asked';
