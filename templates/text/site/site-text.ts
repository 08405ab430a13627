import type { Language } from '../../../functions/core/language.ts';
import { en } from './en.ts';
import { nb, type SiteText } from './nb.ts';
import { nn } from './nn.ts';

/** What the public pages say, by language. */
export const siteText: Readonly<Record<Language, SiteText>> = { nb, nn, en };
