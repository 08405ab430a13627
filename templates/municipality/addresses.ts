import type { Language } from '../../functions/core/language.ts';

/** Where one report is fetched; whoever may not have it is refused there. */
export function reportAddress(code: string, releaseId: string, language: Language): string {
  return `/municipality/${code}/reports/${releaseId}/${language}`;
}

/** Where an authority's figures of one release are fetched. */
export function figuresAddress(code: string, releaseId: string, language: Language): string {
  return `/municipality/${code}/data/${releaseId}.csv?language=${language}`;
}
