import type { Language } from '../../../functions/core/language.ts';
import { en } from './en.ts';
import { nb, type SharedText } from './nb.ts';
import { nn } from './nn.ts';

/** Words that stand on every page, by language. A text missing in one of them does not compile. */
export const sharedText: Readonly<Record<Language, SharedText>> = { nb, nn, en };

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
};
