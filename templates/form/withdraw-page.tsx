import { formTextFor } from '../text/form/form-text.ts';
import { FormShell } from './form-shell.tsx';
import { PostButton } from './post-button.tsx';
import type { Visitor } from './visitor.ts';

/** Asks once more before answers are erased. */
export function WithdrawPage({ visitor }: { readonly visitor: Visitor }) {
  const text = formTextFor(visitor.plan.instrument.unit, visitor.language).withdraw;
  return (
    <FormShell visitor={visitor} title={text.title} path="/withdraw">
      <h1>{text.title}</h1>
      <p>{text.consequence}</p>
      <div class="buttons">
        <PostButton action={`${visitor.base}/withdraw`} label={text.confirm} kind="danger" />
        <a class="button secondary" href={visitor.base}>
          {text.cancel}
        </a>
      </div>
    </FormShell>
  );
}
