/** Words that stand on every page, whoever it is for. */
export const nb = {
  siteName: 'Innovasjonsbarometeret',
  skipToContent: 'Hopp til innholdet',
  languageChoice: 'Språk',
  errorPrefix: 'Feil: ',
  syntheticTitle: 'Demonstrasjon.',
  syntheticNotice: 'Enheter, svar og tall er oppdiktet.',
  questionsTo: 'Spørsmål om undersøkelsen?',
  back: 'Tilbake',
};

export type SharedText = typeof nb;
