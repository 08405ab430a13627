/**
 * What can be wrong with an answer, as codes with parameters. The wording in the reader's language is in
 * templates/text. `question` and `item` say where the field is.
 */
export type Problem =
  | { readonly code: 'unknown-question'; readonly question: string }
  | { readonly code: 'not-asked'; readonly question: string }
  | {
      readonly code: 'wrong-type';
      readonly question: string;
      readonly item?: string;
      readonly expected: 'text' | 'list' | 'object';
    }
  | { readonly code: 'unknown-item'; readonly question: string; readonly item: string }
  | {
      readonly code: 'unknown-option';
      readonly question: string;
      readonly item?: string;
      readonly option: string;
    }
  | { readonly code: 'repeated-option'; readonly question: string; readonly option: string }
  | { readonly code: 'too-many'; readonly question: string; readonly atMost: number; readonly chosen: number }
  | { readonly code: 'exclusive'; readonly question: string; readonly option: string }
  | { readonly code: 'too-long'; readonly question: string; readonly atMost: number; readonly length: number }
  | { readonly code: 'unreadable-text'; readonly question: string }
  | { readonly code: 'required'; readonly question: string; readonly item?: string };
