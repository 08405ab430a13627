import type { Language } from '../../../functions/core/language.ts';
import { en } from './en.ts';
import { nb, type ProblemText, type ProblemType } from './nb.ts';
import { nn } from './nn.ts';

/** By language. A text missing in one of them does not compile. */
export const problemText: Readonly<Record<Language, ProblemText>> = { nb, nn, en };

/** The problem of this name, or undefined for any other text. */
export function parseProblemType(name: string): ProblemType | undefined {
  return Object.hasOwn(nb, name) ? (name as ProblemType) : undefined;
}
