import type { Language } from '../../functions/core/language.ts';

/** "240 kB", "1,4 MB": decimal units, as file managers count. */
export function fileSize(bytes: number, language: Language): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))}\u00A0kB`;
  const megabytes = (bytes / 1_000_000).toFixed(1);
  return `${language === 'en' ? megabytes : megabytes.replace('.', ',')}\u00A0MB`;
}
