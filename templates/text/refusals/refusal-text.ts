import type { Language } from '../../../functions/core/language.ts';
import { en } from './en.ts';
import { nb, type RefusalText } from './nb.ts';
import { nn } from './nn.ts';

/** By language. A text missing in one of them does not compile. */
export const refusalText: Readonly<Record<Language, RefusalText>> = { nb, nn, en };
