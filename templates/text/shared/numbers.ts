import type { Language } from '../../../functions/core/language.ts';
import { LOCALES } from './locales.ts';

/** "10 000" in Norwegian, "10,000" in English. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}
