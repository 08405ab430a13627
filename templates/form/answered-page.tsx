import type { Receipt } from '../../functions/core/submission/response.ts';
import { formTextFor } from '../text/form/form-text.ts';
import { osloTime } from '../text/shared/dates.ts';
import { Facts } from './facts.tsx';
import { FormShell } from './form-shell.tsx';
import { PostButton } from './post-button.tsx';
import type { Visitor } from './visitor.ts';

export interface AnsweredPageProps {
  readonly visitor: Visitor;
  readonly receipt: Receipt;
  readonly isOpen: boolean;
  /** A correction that was begun and not sent. */
  readonly hasUnsent: boolean;
  /** Somebody tried to send something that cannot be taken any more. */
  readonly wasRefused?: boolean;
}

/** The start page of a unit that has answered: when, what, and what can still be done about it. */
export function AnsweredPage({ visitor, receipt, isOpen, hasUnsent, wasRefused }: AnsweredPageProps) {
  const { language, base, plan, unitName } = visitor;
  const text = formTextFor(plan.instrument.unit, language);
  return (
    <FormShell visitor={visitor} title={text.answered.title} path="">
      <h1>{text.answered.title}</h1>
      <p class="lead">{plan.title[language]}</p>
      {wasRefused && (
        <div class="panel" role="alert">
          <p>{text.answered.refused}</p>
        </div>
      )}
      <Facts
        facts={[
          [text.receipt.unit, <bdi>{unitName}</bdi>],
          [text.receipt.number, <strong>{receipt.number}</strong>],
          [text.receipt.receivedAt, osloTime(receipt.receivedAt, language)],
        ]}
      />
      <p>
        <a href={`${base}/copy`}>{text.receipt.copy}</a>
      </p>
      {isOpen ? (
        <Changes {...{ visitor, hasUnsent }} />
      ) : (
        <p>
          <strong>{text.answered.closed}</strong>
        </p>
      )}
    </FormShell>
  );
}

function Changes({ visitor, hasUnsent }: Pick<AnsweredPageProps, 'visitor' | 'hasUnsent'>) {
  const { language, base, plan } = visitor;
  const text = formTextFor(plan.instrument.unit, language);
  return (
    <>
      {hasUnsent && <h2>{text.answered.unsentTitle}</h2>}
      <p>
        {text.receipt.untilClosing(osloTime(plan.closesAt, language))} {text.answered.correctNote}
      </p>
      <div class="buttons">
        {hasUnsent ? (
          <>
            <a class="button" href={`${base}/review`}>
              {text.answered.continue}
            </a>
            <PostButton action={`${base}/discard`} label={text.answered.discard} kind="secondary" />
          </>
        ) : (
          <PostButton action={`${base}/correct`} label={text.answered.correct} />
        )}
      </div>
      <p>
        <a href={`${base}/withdraw`}>{text.answered.withdraw}</a>
      </p>
    </>
  );
}
