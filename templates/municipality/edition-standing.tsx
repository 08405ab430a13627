import type { EditionStage } from '../../functions/core/access/edition-stage.ts';
import type { ResponseRate } from '../../functions/core/access/response-rate.ts';
import type { EditionPlan } from '../../functions/core/edition/edition.ts';
import type { Language } from '../../functions/core/language.ts';
import { EditionDates } from '../site/edition-dates.tsx';
import { municipalityText } from '../text/municipality/municipality-text.ts';

/** How many units are asked, and how many of them have answered, as far as that is told. */
export interface Participation {
  readonly units: number;
  readonly rate: ResponseRate;
}

interface EditionStandingProps {
  readonly language: Language;
  readonly plan: EditionPlan;
  readonly stage: EditionStage;
  /** While the edition is open. */
  readonly participation: Participation | undefined;
  /** The results are out, and the report is still being made. */
  readonly isWaitingForReport: boolean;
}

/** How far the newest edition has come. */
export function EditionStanding(props: EditionStandingProps) {
  const { language, plan, stage, participation, isWaitingForReport } = props;
  const text = municipalityText[language].ownPage;
  return (
    <section aria-labelledby="edition">
      <h2 id="edition">{plan.title[language]}</h2>
      <p>{text.stage[stage]}</p>
      {isWaitingForReport && <p>{text.notMadeYet}</p>}
      {participation !== undefined && (
        <div class="panel">
          <h3>{text.participation}</h3>
          <p class={participation.rate.kind === 'too-few-units' ? undefined : 'figure'}>
            {rateIn(participation.rate, language)}
          </p>
          <p>{text.unitsAsked(participation.units)}</p>
          {participation.rate.kind !== 'too-few-units' && <p class="muted">{text.rateNote}</p>}
        </div>
      )}
      <EditionDates language={language} plan={plan} />
    </section>
  );
}

function rateIn(rate: ResponseRate, language: Language): string {
  const text = municipalityText[language].ownPage.rate;
  return rate.kind === 'too-few-units' ? text[rate.kind](rate.fewest) : text[rate.kind](rate.percent);
}
