import type { Receipt } from '../../functions/core/submission/response.ts';
import { formTextFor } from '../text/form/form-text.ts';
import { osloDate, osloTime } from '../text/shared/dates.ts';
import { Facts } from './facts.tsx';
import { FormShell } from './form-shell.tsx';
import type { Visitor } from './visitor.ts';

interface ReceiptPageProps {
  readonly visitor: Visitor;
  readonly receipt: Receipt;
  readonly isOpen: boolean;
}

/** Proof that the answers are in the store. */
export function ReceiptPage({ visitor, receipt, isOpen }: ReceiptPageProps) {
  const { language, base, plan, unitName } = visitor;
  const text = formTextFor(plan.instrument.unit, language).receipt;
  return (
    <FormShell visitor={visitor} title={text.title} path="/receipt">
      <h1>{text.title}</h1>
      <div class="panel">
        <p class="receipt-number">
          <span>{text.number}</span> <strong>{receipt.number}</strong>
        </p>
        <Facts
          facts={[
            [text.receivedAt, osloTime(receipt.receivedAt, language)],
            [text.unit, <bdi>{unitName}</bdi>],
          ]}
        />
      </div>
      <p>{text.keep}</p>
      <p>
        <a href={`${base}/copy`}>{text.copy}</a>
      </p>
      {isOpen && <p>{text.untilClosing(osloTime(plan.closesAt, language))}</p>}
      <p>{text.results(osloDate(plan.releaseAt, language))}</p>
      <p class="no-print">
        <a href={base}>{text.toStart}</a>
      </p>
    </FormShell>
  );
}
