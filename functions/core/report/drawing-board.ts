import type { Language } from '../language.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Release } from '../release/release.ts';
import type { FigureWords } from './figure-words.ts';
import type { NumberFormat } from './number-format.ts';
import type { Perspective } from './perspective.ts';
import type { ReportText } from './report-text.ts';

/** What every part of a report is built from: the figures, whose they are, and the words for them. */
export interface DrawingBoard {
  readonly release: Release;
  readonly questionnaire: Questionnaire;
  readonly language: Language;
  readonly perspective: Perspective;
  readonly text: ReportText;
  readonly format: NumberFormat;
  readonly words: FigureWords;
}
