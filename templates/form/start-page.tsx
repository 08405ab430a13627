import { formTextFor } from '../text/form/form-text.ts';
import { osloDate, osloTime } from '../text/shared/dates.ts';
import { Facts } from './facts.tsx';
import { FormShell } from './form-shell.tsx';
import { PostButton } from './post-button.tsx';
import type { Visitor } from './visitor.ts';

interface StartPageProps {
  readonly visitor: Visitor;
  /** Where somebody who has begun left off. */
  readonly resumeAt?: string | undefined;
}

/** What this is, who asks, who sees what; and the way in. */
export function StartPage({ visitor, resumeAt }: StartPageProps) {
  const { language, base, plan, unitName } = visitor;
  const text = formTextFor(plan.instrument.unit, language).start;
  const { minBase, minCategory } = plan.thresholds;
  return (
    <FormShell visitor={visitor} title={plan.title[language]} path="">
      <h1>{plan.title[language]}</h1>
      <p class="lead">
        <bdi>{text.invited(unitName)}</bdi>
      </p>
      {resumeAt !== undefined && (
        <div class="panel">
          <h2>{text.resumeTitle}</h2>
          <p>{text.resume}</p>
          <p>
            <a class="button" href={resumeAt}>
              {text.resumeButton}
            </a>
          </p>
        </div>
      )}
      <p>{text.aim}</p>
      <Facts
        facts={[
          [text.unit, <bdi>{unitName}</bdi>],
          [text.time, text.tenMinutes],
          [text.deadline, osloTime(plan.closesAt, language)],
          [text.asker, plan.contact.name],
        ]}
      />
      <h2>{text.howTitle}</h2>
      <ul>
        {text.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{text.privacyTitle}</h2>
      <p>{text.confidential}</p>
      <ul>
        <li>{text.thresholds(minBase, minCategory)}</li>
        <li>{text.freeText}</li>
        <li>{text.link}</li>
        <li>{text.forgotten(osloDate(plan.forgetAfter, language))}</li>
      </ul>
      {resumeAt === undefined && (
        <div class="buttons">
          <PostButton action={`${base}/begin`} label={text.begin} fields={{ language }} />
        </div>
      )}
    </FormShell>
  );
}
