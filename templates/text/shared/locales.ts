import type { Language } from '../../../functions/core/language.ts';

/** How dates and numbers are written in each language. English is British, as in public documents of Norway. */
export const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
