import type { Answers } from '../../functions/core/answers/answers.ts';
import type { RoutedPage } from '../../functions/core/questionnaire/route.ts';
import type { Receipt } from '../../functions/core/submission/response.ts';
import { formTextFor } from '../text/form/form-text.ts';
import { osloTime } from '../text/shared/dates.ts';
import { AnswersInWords } from './answers-in-words.tsx';
import { Facts } from './facts.tsx';
import { FormShell } from './form-shell.tsx';
import type { Visitor } from './visitor.ts';

export interface CopyProps {
  readonly visitor: Visitor;
  readonly receipt: Receipt;
  readonly route: readonly RoutedPage[];
  readonly answers: Answers;
}

/** The respondent's own copy of what was sent, as it counts now. */
export function CopyPage({ visitor, receipt, route, answers }: CopyProps) {
  const { language, base, plan, unitName } = visitor;
  const text = formTextFor(plan.instrument.unit, language);
  return (
    <FormShell visitor={visitor} title={text.copy.title} path="/copy">
      <p class="back">
        <a href={base}>{text.receipt.toStart}</a>
      </p>
      <h1>{text.copy.title}</h1>
      <p class="lead">{plan.title[language]}</p>
      <Facts
        facts={[
          [text.receipt.unit, <bdi>{unitName}</bdi>],
          [text.receipt.number, receipt.number],
          [text.receipt.receivedAt, osloTime(receipt.receivedAt, language)],
        ]}
      />
      <p class="no-print">
        <a href={`${base}/copy.txt`}>{text.copy.download}</a>. {text.copy.print}
      </p>
      <AnswersInWords route={route} answers={answers} language={language} />
    </FormShell>
  );
}
