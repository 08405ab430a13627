import type { SharedText } from './nb.ts';

export const en: SharedText = {
  siteName: 'The Innovation Barometer',
  skipToContent: 'Skip to content',
  languageChoice: 'Language',
  errorPrefix: 'Error: ',
  syntheticTitle: 'Demonstration.',
  syntheticNotice: 'Units, answers and figures are made up.',
  questionsTo: 'Questions about the survey?',
  back: 'Back',
};
