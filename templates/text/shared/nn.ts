import type { SharedText } from './nb.ts';

export const nn: SharedText = {
  siteName: 'Innovasjonsbarometeret',
  skipToContent: 'Hopp til innhaldet',
  languageChoice: 'Språk',
  errorPrefix: 'Feil: ',
  syntheticTitle: 'Demonstrasjon.',
  syntheticNotice: 'Einingar, svar og tal er oppdikta.',
  questionsTo: 'Spørsmål om undersøkinga?',
  back: 'Tilbake',
};
