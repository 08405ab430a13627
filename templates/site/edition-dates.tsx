import type { EditionPlan } from '../../functions/core/edition/edition.ts';
import type { Language } from '../../functions/core/language.ts';
import { osloTime } from '../text/shared/dates.ts';
import { siteText } from '../text/site/site-text.ts';

interface EditionDatesProps {
  readonly language: Language;
  readonly plan: EditionPlan;
}

/** When an edition opens, closes and gives results, on a clock in Oslo. */
export function EditionDates({ language, plan }: EditionDatesProps) {
  const text = siteText[language].dates;
  const dates = [
    [text.opens, plan.opensAt],
    [text.closes, plan.closesAt],
    [text.results, plan.releaseAt],
  ] as const;
  return (
    <dl class="facts">
      {dates.map(([word, instant]) => (
        <>
          <dt>{word}</dt>
          <dd>
            <time dateTime={instant}>{osloTime(instant, language)}</time>
          </dd>
        </>
      ))}
    </dl>
  );
}
