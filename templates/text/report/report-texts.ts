import type { Language } from '../../../functions/core/language.ts';
import type { ReportText } from '../../../functions/core/report/report-text.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

/** The words of the report by language. A text missing in one of them does not compile. */
export const reportTexts: Readonly<Record<Language, ReportText>> = { nb, nn, en };
