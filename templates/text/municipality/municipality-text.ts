import type { Language } from '../../../functions/core/language.ts';
import { en } from './en.ts';
import { type MunicipalityText, nb } from './nb.ts';
import { nn } from './nn.ts';

/** What the municipality's pages and files say, by language. */
export const municipalityText: Readonly<Record<Language, MunicipalityText>> = { nb, nn, en };
