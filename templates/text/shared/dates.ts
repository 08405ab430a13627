import type { Language } from '../../../functions/core/language.ts';
import { LOCALES } from './locales.ts';

/** "30. oktober 2026": the day an instant falls on in Oslo. */
export function osloDate(instant: string | Date, language: Language): string {
  return inOslo(instant, language, { dateStyle: 'long' });
}

/** "30. oktober 2026 kl. 16.00": the minute on a clock in Oslo. */
export function osloTime(instant: string | Date, language: Language): string {
  const time = inOslo(instant, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const words = { nb: 'kl.', nn: 'kl.', en: 'at' } as const;
  return `${osloDate(instant, language)} ${words[language]} ${time}`;
}

function inOslo(instant: string | Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'Europe/Oslo' });
  return format.format(new Date(instant));
}
