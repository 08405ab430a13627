import type { EditionPlan } from '../../functions/core/edition/edition.ts';
import type { Language } from '../../functions/core/language.ts';

/** Who looks at a page of the form, and through which invitation. */
export interface Visitor {
  readonly language: Language;
  /** Address of the start page; every other page of this invitation is below it. */
  readonly base: string;
  readonly plan: EditionPlan;
  readonly unitName: string;
}
