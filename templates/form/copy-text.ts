import { formTextFor } from '../text/form/form-text.ts';
import { osloTime } from '../text/shared/dates.ts';
import { sharedText } from '../text/shared/shared-text.ts';
import { answerInWords, type Words } from './answer-words.ts';
import type { CopyProps } from './copy-page.tsx';

/** The same copy as plain text, to keep in an archive or to send on. */
export function copyText({ visitor, receipt, route, answers }: CopyProps): string {
  const { language, plan, unitName } = visitor;
  const text = formTextFor(plan.instrument.unit, language);
  const lines = [
    plan.title[language],
    ...(plan.synthetic
      ? [`${sharedText[language].syntheticTitle} ${sharedText[language].syntheticNotice}`]
      : []),
    '',
    `${text.receipt.unit}: ${unitName}`,
    `${text.receipt.number}: ${receipt.number}`,
    `${text.receipt.receivedAt}: ${osloTime(receipt.receivedAt, language)}`,
  ];
  for (const { page, questions } of route) {
    const title = page.title[language];
    lines.push('', '', title, '='.repeat(title.length));
    for (const question of questions) {
      const words = answerInWords(question, answers[question.id], language);
      lines.push('', question.text[language], ...linesOf(words, text.review.noAnswer));
    }
  }
  return `${lines.join('\n')}\n`;
}

function linesOf(words: Words, none: string): readonly string[] {
  switch (words.kind) {
    case 'none':
      return [`  ${none}`];
    case 'typed':
      return words.text.split('\n').map((line) => `  ${line}`);
    case 'chosen':
      return words.options.map((option) => `  - ${option}`);
    case 'rows':
      return words.rows.map(({ item, option }) => `  - ${item}: ${option ?? none}`);
  }
}
